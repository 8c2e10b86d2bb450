package io.rollcall.gateway.kafka;

import java.time.Duration;

/**
 * How this gateway uses Kafka.
 *
 * @param bootstrap {@code host:port} of one or more brokers
 * @param partitions how many partitions observation topics get where the gateway creates them
 * @param tickInterval how often a tick is written into each of them
 */
public record KafkaSettings(String bootstrap, int partitions, Duration tickInterval) {}
