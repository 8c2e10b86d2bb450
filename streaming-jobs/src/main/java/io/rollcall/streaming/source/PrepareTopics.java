package io.rollcall.streaming.source;

import io.rollcall.event.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes sure before the job starts that all its topics are there. The gateway creates those that the job reads, so they are waited for. */
public final class PrepareTopics {

    private static final Logger LOG = LoggerFactory.getLogger(PrepareTopics.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration KEEP_DEAD_LETTERS = Duration.ofDays(400);
    private static final Set<String> READ = Stream.concat(
                    Topics.observations().stream(), Topics.besideObservations().stream())
            .collect(Collectors.toUnmodifiableSet());

    private final KafkaLog log;

    public PrepareTopics(KafkaLog log) {
        this.log = log;
    }

    /** Returns how many partitions every observation topic has at least. */
    public int run() throws InterruptedException {
        try (Admin kafka = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, log.bootstrap()))) {
            Optional<Integer> partitions = attempt(kafka);
            if (partitions.isEmpty()) {
                LOG.info("Waiting for Kafka at {} to have the topics {}", log.bootstrap(), READ);
            }
            while (partitions.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
                partitions = attempt(kafka);
            }
            return partitions.get();
        }
    }

    private static Optional<Integer> attempt(Admin kafka) throws InterruptedException {
        try {
            if (!kafka.listTopics().names().get().containsAll(READ)) {
                return Optional.empty();
            }
            createDeadLetters(kafka);
            return Optional.of(partitions(kafka));
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RetriableException) { // not up yet, or just electing
                return Optional.empty();
            }
            throw new IllegalStateException("Kafka refuses the job's questions about its topics", failure.getCause());
        }
    }

    private static int partitions(Admin kafka) throws ExecutionException, InterruptedException {
        var topics = kafka.describeTopics(Topics.observations()).allTopicNames().get();
        return topics.values().stream()
                .mapToInt(topic -> topic.partitions().size())
                .min()
                .orElseThrow();
    }

    private static void createDeadLetters(Admin kafka) throws ExecutionException, InterruptedException {
        var topic = new NewTopic(KafkaLog.DEAD_LETTERS, Optional.of(1), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEEP_DEAD_LETTERS.toMillis())));
        try {
            kafka.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }
}
