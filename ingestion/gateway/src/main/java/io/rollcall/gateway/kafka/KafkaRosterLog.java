package io.rollcall.gateway.kafka;

import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPersonCodec;
import io.rollcall.event.Topics;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.RosterLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The rosters' people on Kafka's topic of one partition. Reading goes through the topic twice: Kafka compacts in its own time, so which version is a person's newest is only known at the end. */
final class KafkaRosterLog implements RosterLog {

    private static final TopicPartition ROSTER = new TopicPartition(Topics.ROSTER, 0);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final SendRecords send;
    private final Progress progress;
    private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers;
    private final RosterPersonCodec codec = new RosterPersonCodec();

    KafkaRosterLog(
            SendRecords send,
            Progress progress,
            Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers) {
        this.send = send;
        this.progress = progress;
        this.consumers = consumers;
    }

    @Override
    public void read(String district, int schoolYear, Consumer<RosterPerson> each) {
        String prefix = district + '/' + schoolYear + '/';
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(ROSTER));
            long end = consumer.endOffsets(List.of(ROSTER)).getOrDefault(ROSTER, 0L);
            Map<String, Long> newest = new HashMap<>();
            readThrough(consumer, end, prefix, (key, message) -> newest.put(key, message.offset()));
            readThrough(consumer, end, prefix, (key, message) -> {
                if (message.value() != null && Objects.equals(newest.get(key), message.offset())) {
                    each.accept(codec.decode(message.value()));
                }
            });
        } catch (KafkaException unreachable) {
            throw new LogUnavailableException("Kafka did not show the rosters' people", unreachable);
        }
    }

    @Override
    public void keep(Collection<RosterPerson> people) {
        send(people.stream()
                .map(person -> new ProducerRecord<>(
                        Topics.ROSTER, 0, person.key().getBytes(StandardCharsets.UTF_8), codec.encode(person)))
                .toList());
    }

    /** By a record without a value, which also goes when Kafka has compacted what was before it. */
    @Override
    public void forget(RosterPerson person) {
        send(List.of(new ProducerRecord<>(Topics.ROSTER, 0, person.key().getBytes(StandardCharsets.UTF_8), null)));
    }

    private void send(List<ProducerRecord<byte[], byte[]>> records) {
        long last = send.send(records);
        try {
            if (!progress.awaitApplied(Topics.ROSTER, last, LONGEST_WAIT)) {
                throw new LogUnavailableException("stored, but this gateway did not read it back in time");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("the gateway is stopping", stopping);
        }
    }

    /** The keys without their prefix. */
    private static void readThrough(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            long end,
            String prefix,
            BiConsumer<String, ConsumerRecord<byte[], byte[]>> each) {
        consumer.seekToBeginning(List.of(ROSTER));
        long waitUntil = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (consumer.position(ROSTER) < end) {
            for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                waitUntil = System.nanoTime() + LONGEST_WAIT.toNanos();
                String key = new String(message.key(), StandardCharsets.UTF_8);
                if (message.offset() < end && key.startsWith(prefix)) {
                    each.accept(key.substring(prefix.length()), message);
                }
            }
            if (System.nanoTime() - waitUntil > 0) {
                throw new LogUnavailableException("Kafka does not show the rosters' people");
            }
        }
    }
}
