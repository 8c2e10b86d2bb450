/** The morning's figures on paper: what stands on a sheet, and the sheet as a PDF file. */
@NullMarked
package io.rollcall.cockpit.briefing;

import org.jspecify.annotations.NullMarked;
