/** Tests of the page of live classes. */
@NullMarked
package io.rollcall.cockpit.liveclass.ui;

import org.jspecify.annotations.NullMarked;
