/** A replay of New York City's published daily attendance, one event a pupil, as fast as the gateway takes it. */
@NullMarked
package io.rollcall.simulator.replay;

import org.jspecify.annotations.NullMarked;
