/** The page of live classes: who watches now, how many of those expected, and for how long. */
@NullMarked
package io.rollcall.cockpit.liveclass.ui;

import org.jspecify.annotations.NullMarked;
