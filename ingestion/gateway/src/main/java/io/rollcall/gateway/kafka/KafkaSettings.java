package io.rollcall.gateway.kafka;

import io.rollcall.settings.Setting;
import java.time.Duration;

/**
 * How this gateway uses Kafka.
 *
 * @param bootstrap {@code host:port} of one or more brokers
 * @param partitions how many partitions observation topics get where the gateway creates them
 * @param tickInterval how often a tick is written into each of them
 */
public record KafkaSettings(
        @Setting(value = "ROLLCALL_KAFKA_BOOTSTRAP", means = "Kafka's `host:port`, of one or more brokers with commas")
        String bootstrap,

        @Setting(
                value = "ROLLCALL_PARTITIONS",
                otherwise = "8",
                most = 10_000,
                unit = "partitions",
                means = "how many the observation topics get where the gateway makes them")
        int partitions,

        @Setting(
                value = "ROLLCALL_TICK_INTERVAL",
                otherwise = "PT5S",
                means = "how often the log is told the time, by which figures say how far they go")
        Duration tickInterval) {}
