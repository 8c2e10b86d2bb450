/** A school's grades and classes on the screen. */
@NullMarked
package io.rollcall.cockpit.classes.ui;

import org.jspecify.annotations.NullMarked;
