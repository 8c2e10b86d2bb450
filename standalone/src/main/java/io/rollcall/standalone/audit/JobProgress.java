package io.rollcall.standalone.audit;

import io.rollcall.event.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the streaming job has come. The job commits an offset only when a checkpoint has written everything before it to the warehouse, so a committed offset is a
 * promise about the warehouse, not only about reading.
 */
public final class JobProgress implements AutoCloseable {

    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Admin admin;

    public JobProgress(String bootstrap) {
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    /** Waits until the job has reached the given offsets; returns how many messages are still missing when the patience ends, 0 where it has. */
    public long awaitReached(Map<TopicPartition, Long> ends, Duration patience)
            throws InterruptedException, AuditFailedException {
        Instant deadline = Instant.now().plus(patience);
        long missing = missing(ends);
        while (missing > 0 && Instant.now().isBefore(deadline)) {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            missing = missing(ends);
        }
        return missing;
    }

    private long missing(Map<TopicPartition, Long> ends) throws InterruptedException, AuditFailedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - reached(committed, end.getKey())))
                .sum();
    }

    private static long reached(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        return Optional.ofNullable(committed.get(partition))
                .map(OffsetAndMetadata::offset)
                .orElse(0L);
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException, AuditFailedException {
        try {
            return admin.listConsumerGroupOffsets(Topics.STREAMING_GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get(CALL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AuditFailedException("Kafka does not say how far the streaming job has come", e);
        }
    }

    @Override
    public void close() {
        admin.close(CALL);
    }
}
