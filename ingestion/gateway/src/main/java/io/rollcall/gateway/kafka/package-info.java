/** The log on Kafka: appends with all replicas' acknowledgement, follows the directory and the feeds, ticks. */
@NullMarked
package io.rollcall.gateway.kafka;

import org.jspecify.annotations.NullMarked;
