package io.rollcall.gateway.kafka;

import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.Trace;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Sends all records of a batch, then awaits all: latency is one round trip however many there are. Each carries the trace of the request that it comes of, where somebody records one. */
final class SendRecords {

    /** A little longer than the producer itself tries, so that it is the producer that decides. */
    private static final Duration LONGEST_WAIT = KafkaClients.LONGEST_DELIVERY.plusSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final Runnable onAnswer;

    /**
     * @param onAnswer told of every batch that Kafka has acknowledged
     */
    SendRecords(Producer<byte[], byte[]> producer, Runnable onAnswer) {
        this.producer = producer;
        this.onAnswer = onAnswer;
    }

    /** Returns the highest offset; fails with {@link LogUnavailableException} where not every record is stored for certain. */
    long send(List<ProducerRecord<byte[], byte[]>> records) {
        Acknowledgements acknowledgements = new Acknowledgements(records.size());
        try {
            Optional<byte[]> trace =
                    Trace.recorded().map(recorded -> recorded.parent().getBytes(StandardCharsets.US_ASCII));
            for (ProducerRecord<byte[], byte[]> message : records) {
                trace.ifPresent(parent -> message.headers().add(Trace.HEADER, parent));
                var _ = producer.send(message, acknowledgements);
                acknowledgements
                        .requireNoFailure(); // else each of the others would wait for Kafka as long as this one did
            }
        } catch (KafkaException refused) {
            throw new LogUnavailableException("Kafka's client did not take a record", refused);
        }
        long highestOffset = acknowledgements.await(LONGEST_WAIT);
        onAnswer.run();
        return highestOffset;
    }

    int partitions(String topic) {
        try {
            return producer.partitionsFor(topic).size();
        } catch (KafkaException unreachable) {
            throw new LogUnavailableException("Kafka did not name the topic's partitions", unreachable);
        }
    }
}
