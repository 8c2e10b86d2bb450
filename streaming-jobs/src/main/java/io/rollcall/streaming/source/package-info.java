/** From Kafka's bytes to observations, to the progress of the log, and to dead letters. */
@NullMarked
package io.rollcall.streaming.source;

import org.jspecify.annotations.NullMarked;
