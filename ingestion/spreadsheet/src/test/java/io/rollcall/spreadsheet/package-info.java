/** Tests of the whole module. */
@NullMarked
package io.rollcall.spreadsheet;

import org.jspecify.annotations.NullMarked;
