package io.rollcall.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.PollProgress;
import io.rollcall.event.PollProgress.Round;
import io.rollcall.event.PollProgress.Trouble;
import io.rollcall.event.Topics;
import io.rollcall.gateway.platform.poll.PollStates;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.WakeupException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far polls have come outlives the gateway that asked, and of several gateways one asks. */
@EnabledIf("io.rollcall.gateway.kafka.BrokerProcess#isBuilt")
class KafkaPollLogTest {

    private static final KafkaSettings SETTINGS = BrokerProcess.running().settings();
    private static final Instant BEGAN = Instant.parse("2026-11-23T00:30:00Z");

    private final Producer<byte[], byte[]> producer = KafkaClients.producer(SETTINGS);
    private final List<Gateway> gateways = new ArrayList<>();

    @BeforeEach
    void createTopics() throws InterruptedException {
        try (Admin admin = KafkaClients.admin(SETTINGS)) {
            CreateTopics.createAbsent(admin, SETTINGS.partitions());
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        for (Gateway gateway : gateways) {
            gateway.end(GroupMembershipOperation.LEAVE_GROUP);
        }
        producer.close();
    }

    @Test
    void aGatewayThatStartsLaterGoesOnWhereTheLastOneStood() {
        KafkaPollLog log = new KafkaPollLog(new SendRecords(producer, () -> {}));
        PollProgress first = progress("2", "");
        PollProgress last = progress("17", "100");
        log.save(first);
        log.save(last);

        PollStates restored = new PollStates();
        start(new FollowPolls(restored), KafkaClients.follower(SETTINGS));

        patiently().until(() -> restored.of("haizhu/restored").contains(last));
    }

    @Test
    void progressIsCompactedAwayByFeedPlatformAndPoll() {
        new KafkaPollLog(new SendRecords(producer, () -> {})).save(progress("2", ""));

        assertThat(Topic.read(SETTINGS, Topics.POLLS))
                .extracting(message -> new String(message.key(), StandardCharsets.UTF_8))
                .contains("haizhu/restored/dingtalk/attendance");
    }

    /** In order, or without a word as a machine does whose power fails. */
    @ParameterizedTest
    @EnumSource(
            value = GroupMembershipOperation.class,
            names = {"LEAVE_GROUP", "REMAIN_IN_GROUP"})
    void ofTwoGatewaysOnePollsAndWhenItGoesTheOther(GroupMembershipOperation going) throws InterruptedException {
        KafkaPollLog one = new KafkaPollLog(new SendRecords(producer, () -> {}));
        KafkaPollLog other = new KafkaPollLog(new SendRecords(producer, () -> {}));
        Gateway first = start(one, one.open(SETTINGS));
        patiently().until(one::isPolling);
        Gateway second = start(other, other.open(SETTINGS));

        patiently().until(() -> one.isPolling() != other.isPolling());
        boolean firstPolls = one.isPolling();
        (firstPolls ? first : second).end(going);

        patiently().until(firstPolls ? other::isPolling : one::isPolling);
        assertThat(firstPolls ? one.isPolling() : other.isPolling()).isFalse();
    }

    private Gateway start(Follow follow, Consumer<byte[], byte[]> consumer) {
        Gateway gateway = new Gateway(follow, consumer);
        gateways.add(gateway);
        return gateway;
    }

    private static PollProgress progress(String department, String cursor) {
        return new PollProgress(
                "haizhu",
                "restored",
                "dingtalk",
                "attendance",
                new Round(BEGAN, department, cursor),
                null,
                BEGAN,
                Trouble.NONE);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(2));
    }

    /** What one gateway follows, on a thread of its own. */
    private static final class Gateway {

        private final Consumer<byte[], byte[]> consumer;
        private final Thread thread;
        private volatile GroupMembershipOperation going = GroupMembershipOperation.LEAVE_GROUP;

        Gateway(Follow follow, Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
            this.thread = Thread.ofVirtual().start(() -> run(follow));
        }

        private void run(Follow follow) {
            try {
                follow.follow(consumer);
            } catch (WakeupException ending) {
                consumer.close(CloseOptions.groupMembershipOperation(going));
            }
        }

        void end(GroupMembershipOperation how) throws InterruptedException {
            going = how;
            consumer.wakeup();
            thread.join();
        }
    }
}
