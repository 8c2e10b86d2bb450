/** From rows of cells to attendance marks: which column is what, which date and which word means what; pure functions of the sheet and of what the caller said. */
@NullMarked
package io.rollcall.spreadsheet.register;

import org.jspecify.annotations.NullMarked;
