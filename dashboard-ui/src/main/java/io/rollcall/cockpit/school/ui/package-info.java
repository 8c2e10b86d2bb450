/** One school on the screen. */
@NullMarked
package io.rollcall.cockpit.school.ui;

import org.jspecify.annotations.NullMarked;
