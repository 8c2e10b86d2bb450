/** The events that the simulator sends: their JSON form and the batches they travel in. */
@NullMarked
package io.rollcall.simulator.event;

import org.jspecify.annotations.NullMarked;
