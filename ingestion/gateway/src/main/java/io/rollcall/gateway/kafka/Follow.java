package io.rollcall.gateway.kafka;

import org.apache.kafka.clients.consumer.Consumer;

/** Follows topics with a consumer of its own, until the consumer is woken up ({@code WakeupException}) or fails ({@code KafkaException}); then it may be called again. */
@FunctionalInterface
interface Follow {

    void follow(Consumer<byte[], byte[]> consumer);

    /** Opens the consumer that it follows with; the caller closes it. */
    default Consumer<byte[], byte[]> open(KafkaSettings settings) {
        return KafkaClients.follower(settings);
    }
}
