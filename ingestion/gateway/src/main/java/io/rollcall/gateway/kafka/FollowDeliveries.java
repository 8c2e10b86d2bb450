package io.rollcall.gateway.kafka;

import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.log.LogUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads every gateway's deliveries from the oldest that are kept and on. Each counts, so a consumer that is opened again goes on where the last one was. */
final class FollowDeliveries implements Follow {

    private static final Logger LOG = LoggerFactory.getLogger(FollowDeliveries.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final TopicPartition DELIVERIES = new TopicPartition(Topics.DELIVERIES, 0);

    private final FeedActivity activity;
    private final DeliveryCodec codec = new DeliveryCodec();
    private final Runnable begin;
    private long next;
    private boolean restored;

    /** @param begin writes a tick into the topic, from which on it is a full record */
    FollowDeliveries(FeedActivity activity, Runnable begin) {
        this.activity = activity;
        this.begin = begin;
    }

    @Override
    public void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> followed = List.of(DELIVERIES);
        consumer.assign(followed);
        consumer.seek(DELIVERIES, next);
        long end = consumer.endOffsets(followed).getOrDefault(DELIVERIES, 0L);
        if (consumer.beginningOffsets(followed).getOrDefault(DELIVERIES, 0L) > 0) {
            activity.recordedSince(Instant.MIN); // older ones were there and are no longer kept
        }
        while (true) {
            consumer.poll(POLL).forEach(this::apply);
            next = consumer.position(DELIVERIES);
            if (next == 0) {
                beginTheRecord();
            }
            if (!restored && next >= end) {
                restored = true;
                activity.markRestored();
                LOG.info("the feeds' deliveries are restored");
            }
        }
    }

    /** In a topic that nothing was ever written to, so that a feed that sends nothing from now on is known to have sent nothing. */
    private void beginTheRecord() {
        try {
            begin.run();
        } catch (LogUnavailableException later) {
            LOG.debug("the record of deliveries does not begin yet", later);
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> message) {
        if (message.offset() == 0) {
            activity.recordedSince(Instant.ofEpochMilli(message.timestamp()));
        }
        try {
            activity.apply(codec.decode(message.value()));
        } catch (UndecodableMessageException | IllegalArgumentException passedOver) {
            LOG.error("passed over {} at offset {}: not a delivery", message.topic(), message.offset());
        }
        next = message.offset() + 1;
    }
}
