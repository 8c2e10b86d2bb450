/** The canary: a made-up pupil that is marked again and again, to see how long a mark takes to be a figure. */
@NullMarked
package io.rollcall.cockpit.canary;

import org.jspecify.annotations.NullMarked;
