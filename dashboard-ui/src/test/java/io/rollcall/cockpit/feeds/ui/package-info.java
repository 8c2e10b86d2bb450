/** Tests of who reports. */
@NullMarked
package io.rollcall.cockpit.feeds.ui;

import org.jspecify.annotations.NullMarked;
