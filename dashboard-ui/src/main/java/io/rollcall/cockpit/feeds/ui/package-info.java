/** Who reports: every school and when it was last heard of. */
@NullMarked
package io.rollcall.cockpit.feeds.ui;

import org.jspecify.annotations.NullMarked;
