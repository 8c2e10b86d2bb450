/** The district on a wall: views that take turns by themselves. */
@NullMarked
package io.rollcall.cockpit.wall.ui;

import org.jspecify.annotations.NullMarked;
