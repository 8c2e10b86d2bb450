/** A synthetic district, a replay of real data and a load generator: clients of the gateway like any other. */
@NullMarked
package io.rollcall.simulator;

import org.jspecify.annotations.NullMarked;
