package io.rollcall.gateway.kafka;

import io.rollcall.event.PollProgress;
import io.rollcall.event.PollProgressCodec;
import io.rollcall.event.Topics;
import io.rollcall.gateway.log.PollLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of polls on a topic of one partition, and which gateway polls: the member of the gateways' consumer group that Kafka has given that partition. Nothing is read
 * as a member; {@link FollowPolls} reads, in every gateway.
 */
final class KafkaPollLog implements PollLog, Follow {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaPollLog.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final TopicPartition POLLS = new TopicPartition(Topics.POLLS, 0);

    private final SendRecords send;
    private final PollProgressCodec codec = new PollProgressCodec();
    private volatile boolean polling;

    KafkaPollLog(SendRecords send) {
        this.send = send;
    }

    @Override
    public void save(PollProgress progress) {
        byte[] key = progress.key().getBytes(StandardCharsets.UTF_8);
        send.send(List.of(new ProducerRecord<>(Topics.POLLS, 0, key, codec.encode(progress))));
    }

    @Override
    public boolean isPolling() {
        return polling;
    }

    @Override
    public Consumer<byte[], byte[]> open(KafkaSettings settings) {
        return KafkaClients.member(settings, Topics.POLLING_GROUP);
    }

    @Override
    public void follow(Consumer<byte[], byte[]> consumer) {
        consumer.subscribe(List.of(Topics.POLLS), new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumer.pause(partitions);
                set(polling || partitions.contains(POLLS));
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                set(polling && !partitions.contains(POLLS));
            }
        });
        try {
            while (true) {
                consumer.poll(POLL);
            }
        } finally {
            set(false);
        }
    }

    private void set(boolean now) {
        if (polling != now) {
            polling = now;
            LOG.info(now ? "this gateway polls the platforms" : "this gateway does not poll the platforms");
        }
    }
}
