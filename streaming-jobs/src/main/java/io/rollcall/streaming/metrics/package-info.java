/** What the job tells Prometheus of itself: few figures of its own and of Flink's, under names of our own, on the configured address only. */
@NullMarked
package io.rollcall.streaming.metrics;

import org.jspecify.annotations.NullMarked;
