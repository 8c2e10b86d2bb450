/** Tests of the wall. */
@NullMarked
package io.rollcall.cockpit.wall.ui;

import org.jspecify.annotations.NullMarked;
