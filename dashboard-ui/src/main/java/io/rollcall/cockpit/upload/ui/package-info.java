/** The page from which a school's staff and operators send a register in a file. */
@NullMarked
package io.rollcall.cockpit.upload.ui;

import org.jspecify.annotations.NullMarked;
