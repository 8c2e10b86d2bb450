package io.rollcall.gateway.kafka;

import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.log.RejectionHistory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the rejections topic backwards, a stretch at a time. Nothing is held in memory between two pages, however many rejections there are; the price is that a page may cost a second. */
final class KafkaRejectionHistory implements RejectionHistory {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaRejectionHistory.class);
    private static final TopicPartition REJECTIONS = new TopicPartition(Topics.REJECTIONS, 0);
    private static final int STRETCH = 5_000;
    private static final int STRETCHES_A_PAGE = 40;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** One at a time: technicians look now and then, and each look costs a connection and a stretch of memory. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final RejectionCodec codec = new RejectionCodec();

    KafkaRejectionHistory(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    @Override
    public Page page(String district, String feed, OptionalLong before, int most) {
        byte[] key = (district + '/' + feed).getBytes(StandardCharsets.UTF_8);
        oneAtATime.lock();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            consumer.assign(List.of(REJECTIONS));
            return read(consumer, key, before, most);
        } catch (KafkaException unreachable) {
            throw new LogUnavailableException("Kafka did not show the rejections", unreachable);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Page read(Consumer<byte[], byte[]> consumer, byte[] key, OptionalLong before, int most) {
        long first = consumer.beginningOffsets(List.of(REJECTIONS)).getOrDefault(REJECTIONS, 0L);
        long end = consumer.endOffsets(List.of(REJECTIONS)).getOrDefault(REJECTIONS, 0L);
        long to = Math.min(before.orElse(end), end);
        List<Rejection> found = new ArrayList<>();
        for (int stretch = 0; stretch < STRETCHES_A_PAGE && to > first; stretch++) {
            long from = Math.max(first, to - STRETCH);
            for (ConsumerRecord<byte[], byte[]> message : newestFirst(consumer, from, to)) {
                if (Arrays.equals(key, message.key())) {
                    decode(message).ifPresent(found::add);
                    if (found.size() == most) {
                        return page(found, message.offset(), first);
                    }
                }
            }
            to = from;
        }
        return page(found, to, first);
    }

    private static List<ConsumerRecord<byte[], byte[]>> newestFirst(
            Consumer<byte[], byte[]> consumer, long from, long to) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        consumer.seek(REJECTIONS, from);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (consumer.position(REJECTIONS) < to) {
            consumer.poll(POLL).records(REJECTIONS).stream()
                    .filter(message -> message.offset() < to)
                    .forEach(messages::add);
            if (System.nanoTime() - deadline > 0) {
                throw new LogUnavailableException("Kafka did not show the rejections in time");
            }
        }
        Collections.reverse(messages);
        return messages;
    }

    private Optional<Rejection> decode(ConsumerRecord<byte[], byte[]> message) {
        try {
            return Optional.of(codec.decode(message.value()));
        } catch (UndecodableMessageException ofANewerVersion) {
            LOG.debug("passed over the rejection at offset {}", message.offset(), ofANewerVersion);
            return Optional.empty();
        }
    }

    private static Page page(List<Rejection> found, long next, long first) {
        return new Page(found, next > first ? OptionalLong.of(next) : OptionalLong.empty());
    }
}
