/** The Flink job that turns observations into exact counts: its wiring, its settings and how it runs on one machine. */
@NullMarked
package io.rollcall.streaming;

import org.jspecify.annotations.NullMarked;
