/** Tests of the attendance view. */
@NullMarked
package io.rollcall.cockpit.attendance.ui;

import org.jspecify.annotations.NullMarked;
