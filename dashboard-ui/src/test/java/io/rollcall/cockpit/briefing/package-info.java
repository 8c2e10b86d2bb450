/** What stands on a briefing, and its file. */
@NullMarked
package io.rollcall.cockpit.briefing;

import org.jspecify.annotations.NullMarked;
