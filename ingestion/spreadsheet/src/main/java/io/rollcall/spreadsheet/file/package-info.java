/** From bytes to rows of cells and back, whatever the file is: CSV in the encodings and delimiters that schools use, or a workbook; bounded against hostile files. */
@NullMarked
package io.rollcall.spreadsheet.file;

import org.jspecify.annotations.NullMarked;
