package io.rollcall.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Delivery;
import io.rollcall.event.Feed;
import io.rollcall.event.RejectionReason;
import io.rollcall.gateway.feeds.Activity;
import io.rollcall.gateway.feeds.FeedActivity;
import io.rollcall.gateway.log.Batch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a feed sent is known to a gateway that was not there when it was sent. */
@EnabledIf("io.rollcall.gateway.kafka.BrokerProcess#isBuilt")
class FollowDeliveriesTest {

    private static final KafkaSettings SETTINGS = BrokerProcess.running().settings();
    private static final Feed FEED = new Feed("restored", "sis", List.of("*"), List.of());

    /** The day after the topic was made, of which everything is known. */
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

    private final Producer<byte[], byte[]> producer = KafkaClients.producer(SETTINGS);
    private final KafkaEventLog log = new KafkaEventLog(new SendRecords(producer, () -> {}));
    private final FeedActivity activity = new FeedActivity();
    private final FollowDeliveries follow = new FollowDeliveries(activity, () -> {});

    @BeforeEach
    void createTopics() throws InterruptedException {
        try (Admin admin = KafkaClients.admin(SETTINGS)) {
            CreateTopics.createAbsent(admin, SETTINGS.partitions());
        }
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void aGatewayThatStartsLaterCountsWhatWasSentBeforeAndEachDeliveryOnce() throws InterruptedException {
        deliver("before");

        followUntil(1);
        deliver("between two consumers");
        followUntil(2);

        Activity.Day today = Objects.requireNonNull(now().orElseThrow().today());
        assertThat(today.admitted()).isEqualTo(20);
        assertThat(today.rejected()).isEqualTo(Map.of(RejectionReason.UNKNOWN_CLASS, 4L));
    }

    private void deliver(String request) {
        Delivery delivery = new Delivery(
                "restored",
                "sis",
                "key",
                request,
                "",
                10,
                Map.of(RejectionReason.UNKNOWN_CLASS, 2),
                tomorrow,
                LocalDate.ofInstant(tomorrow, ZoneOffset.UTC),
                tomorrow);
        log.append(new Batch(List.of(), List.of(), delivery));
    }

    /** With a consumer of its own, as after a failure. */
    private void followUntil(int deliveries) throws InterruptedException {
        Consumer<byte[], byte[]> consumer = KafkaClients.follower(SETTINGS);
        Thread thread = Thread.ofVirtual().start(() -> {
            try (consumer) {
                follow.follow(consumer);
            } catch (WakeupException closing) {
                assertThat(closing).isNotNull();
            }
        });
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> now().filter(known -> admitted(known) >= 10L * deliveries)
                        .isPresent());
        consumer.wakeup();
        thread.join();
    }

    private static long admitted(Activity activity) {
        return activity.today() == null ? 0 : activity.today().admitted();
    }

    private Optional<Activity> now() {
        return activity.of(FEED, tomorrow, ZoneOffset.UTC, true);
    }
}
