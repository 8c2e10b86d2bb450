/** The overview on the screen. */
@NullMarked
package io.rollcall.cockpit.overview.ui;

import org.jspecify.annotations.NullMarked;
