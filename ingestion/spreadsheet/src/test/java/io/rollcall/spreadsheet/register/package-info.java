/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.spreadsheet.register;

import org.jspecify.annotations.NullMarked;
