/** The one way from here into Rollcall: the gateway's public HTTP contract, retried until it acknowledges. */
@NullMarked
package io.rollcall.simulator.client;

import org.jspecify.annotations.NullMarked;
