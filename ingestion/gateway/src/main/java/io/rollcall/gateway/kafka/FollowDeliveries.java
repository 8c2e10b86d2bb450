package io.rollcall.gateway.kafka;

import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.gateway.feeds.FeedActivity;
import java.time.Duration;
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
    private long next;
    private boolean restored;

    FollowDeliveries(FeedActivity activity) {
        this.activity = activity;
    }

    @Override
    public void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> followed = List.of(DELIVERIES);
        consumer.assign(followed);
        consumer.seek(DELIVERIES, next);
        long end = consumer.endOffsets(followed).getOrDefault(DELIVERIES, 0L);
        while (true) {
            consumer.poll(POLL).forEach(this::apply);
            next = consumer.position(DELIVERIES);
            if (!restored && next >= end) {
                restored = true;
                activity.markRestored();
                LOG.info("the feeds' deliveries are restored");
            }
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> message) {
        try {
            activity.apply(codec.decode(message.value()));
        } catch (UndecodableMessageException | IllegalArgumentException passedOver) {
            LOG.error("passed over {} at offset {}: not a delivery", message.topic(), message.offset());
        }
        next = message.offset() + 1;
    }
}
