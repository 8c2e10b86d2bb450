/** The attendance view: parts of the district beside each other, weekdays, and the school year day by day. */
@NullMarked
package io.rollcall.cockpit.attendance.ui;

import org.jspecify.annotations.NullMarked;
