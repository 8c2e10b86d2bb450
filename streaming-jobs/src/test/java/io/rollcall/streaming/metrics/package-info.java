/** Tests of what Prometheus is told. */
@org.jspecify.annotations.NullMarked
package io.rollcall.streaming.metrics;
