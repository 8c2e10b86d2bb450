/** Tests of the shared poll and the rules of what is shown. */
@NullMarked
package io.rollcall.cockpit.overview;

import org.jspecify.annotations.NullMarked;
