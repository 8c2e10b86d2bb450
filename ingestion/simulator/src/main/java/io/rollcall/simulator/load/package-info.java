/** A steady stream of events whose acknowledgements are timed, for benchmarks. */
@NullMarked
package io.rollcall.simulator.load;

import org.jspecify.annotations.NullMarked;
