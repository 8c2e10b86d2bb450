/** Tests of the package of the same name. */
@NullMarked
package io.rollcall.spreadsheet.file;

import org.jspecify.annotations.NullMarked;
