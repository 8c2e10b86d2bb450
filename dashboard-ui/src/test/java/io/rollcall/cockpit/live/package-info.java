/** Tests of the shared poll and the rules of what is shown. */
@NullMarked
package io.rollcall.cockpit.live;

import org.jspecify.annotations.NullMarked;
