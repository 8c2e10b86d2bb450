package io.rollcall.gateway.kafka;

import io.rollcall.event.PollProgressCodec;
import io.rollcall.event.Topics;
import io.rollcall.event.UndecodableMessageException;
import io.rollcall.gateway.platform.poll.PollStates;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads how far polls have come, from the topic's beginning and on: what this gateway goes on from, and what every gateway shows of a feed. */
final class FollowPolls implements Follow {

    private static final Logger LOG = LoggerFactory.getLogger(FollowPolls.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final TopicPartition POLLS = new TopicPartition(Topics.POLLS, 0);

    private final PollStates states;
    private final PollProgressCodec codec = new PollProgressCodec();

    FollowPolls(PollStates states) {
        this.states = states;
    }

    @Override
    public void follow(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> followed = List.of(POLLS);
        consumer.assign(followed);
        consumer.seekToBeginning(followed);
        long end = consumer.endOffsets(followed).getOrDefault(POLLS, 0L);
        boolean restored = false;
        while (true) {
            consumer.poll(POLL).forEach(this::apply);
            if (!restored && consumer.position(POLLS) >= end) {
                restored = true;
                states.markRestored();
                LOG.info("the progress of polls is restored");
            }
        }
    }

    private void apply(ConsumerRecord<byte[], byte[]> message) {
        try {
            states.apply(codec.decode(message.value()));
        } catch (UndecodableMessageException | IllegalArgumentException passedOver) {
            LOG.error("passed over {} at offset {}: no progress", message.topic(), message.offset());
        }
    }
}
