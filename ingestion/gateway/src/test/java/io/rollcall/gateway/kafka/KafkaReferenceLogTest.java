package io.rollcall.gateway.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.ErasedSubject;
import io.rollcall.event.Feed;
import io.rollcall.event.FeedKey;
import io.rollcall.event.Kind;
import io.rollcall.event.NamespaceClaim;
import io.rollcall.event.Occasion;
import io.rollcall.event.Operation;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Subject;
import io.rollcall.event.Topics;
import io.rollcall.gateway.directory.Directory;
import io.rollcall.gateway.feeds.FeedRegistry;
import io.rollcall.gateway.feeds.Opening;
import io.rollcall.gateway.person.Namespaces;
import io.rollcall.gateway.person.People;
import io.rollcall.gateway.security.KeyHash;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.WakeupException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.rollcall.gateway.kafka.BrokerProcess#isBuilt")
class KafkaReferenceLogTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final KafkaSettings SETTINGS = BrokerProcess.running().settings();

    /** One gateway's view of the directory and the feeds, followed by a thread of its own. */
    private static final class Gateway implements AutoCloseable {

        private final Directory directory = new Directory();
        private final FeedRegistry feeds = new FeedRegistry();
        private final Namespaces namespaces = new Namespaces();
        private final People people = new People();
        private final Progress progress = new Progress();
        private final Consumer<byte[], byte[]> consumer = KafkaClients.follower(SETTINGS);
        private final Thread thread = Thread.ofVirtual().start(this::follow);

        private void follow() {
            try (consumer) {
                new FollowReference(directory, feeds, namespaces, people, progress).follow(consumer);
            } catch (WakeupException closing) {
                assertThat(closing).isNotNull();
            }
        }

        @Override
        public void close() {
            consumer.wakeup();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Producer<byte[], byte[]> producer = KafkaClients.producer(SETTINGS);
    private final Admin admin = KafkaClients.admin(SETTINGS);

    @BeforeEach
    void createTopics() throws InterruptedException {
        CreateTopics.createAbsent(admin, SETTINGS.partitions());
        CreateTopics.createAbsent(admin, SETTINGS.partitions() + 1);
    }

    @AfterEach
    void close() {
        producer.close();
        admin.close();
    }

    @Test
    void whatIsPublishedIsWorkedByAtOnceHereAndSoonElsewhere() throws InterruptedException {
        District district = new District("kafka-1", "One", ZoneId.of("Asia/Shanghai"), DistrictClock.SYSTEM);
        School school = new School("kafka-1", "S1", "One", "PRIMARY", "", LocalDate.of(2026, 9, 1), 10, 1);
        Feed feed = new Feed(
                "kafka-1",
                "feed",
                List.of("S1"),
                List.of(new FeedKey(KeyHash.of("key-1").toString(), null, null)));
        try (Gateway here = new Gateway();
                Gateway elsewhere = new Gateway()) {
            KafkaReferenceLog log = new KafkaReferenceLog(new SendRecords(producer, () -> {}), here.progress);

            log.publish(List.of(district, school));
            log.publish(feed);

            assertThat(here.directory.hasSchool("kafka-1", "S1")).isTrue();
            assertThat(here.feeds.openedBy("key-1", Instant.EPOCH))
                    .map(Opening::feed)
                    .contains(feed);
            long lastFeed = Topic.read(SETTINGS, Topics.FEEDS).getLast().offset();
            assertThat(elsewhere.progress.awaitApplied(Topics.FEEDS, lastFeed, LONG))
                    .isTrue();
            assertThat(elsewhere.feeds.openedBy("key-1", Instant.EPOCH))
                    .map(Opening::feed)
                    .contains(feed);
        }
        assertThat(Topic.read(SETTINGS, Topics.DIRECTORY)).noneMatch(message -> message.partition() != 0);
    }

    @Test
    void aGatewayThatStartsLaterKnowsWhatWasPublishedBefore() throws InterruptedException {
        District district = new District("kafka-2", "Two", ZoneId.of("Asia/Shanghai"), DistrictClock.DATA);
        try (Gateway first = new Gateway()) {
            new KafkaReferenceLog(new SendRecords(producer, () -> {}), first.progress).publish(List.of(district));
        }
        long last = Topic.read(SETTINGS, Topics.DIRECTORY).getLast().offset();

        try (Gateway later = new Gateway()) {
            assertThat(later.progress.awaitApplied(Topics.DIRECTORY, last, LONG))
                    .isTrue();
            assertThat(later.directory.district("kafka-2")).contains(district);
        }
    }

    @Test
    void whatIsDeclaredIsWorkedByAtOnceAndTheNewestByItsOwnOrderStands() {
        DeclaredOccasion corrected = campaign(20, 900);
        DeclaredOccasion retriedLate = campaign(10, 800);
        try (Gateway here = new Gateway()) {
            KafkaReferenceLog log = new KafkaReferenceLog(new SendRecords(producer, () -> {}), here.progress);

            log.declare(List.of(corrected));
            assertThat(here.directory.declared(corrected.occasion())).contains(corrected);
            log.declare(List.of(retriedLate));

            assertThat(here.directory.declared(corrected.occasion())).contains(corrected);
        }
    }

    @Test
    void theFirstClaimOfANamespaceStandsInTheLogsOrder() {
        try (Gateway here = new Gateway()) {
            KafkaReferenceLog log = new KafkaReferenceLog(new SendRecords(producer, () -> {}), here.progress);

            log.claim(List.of(claim("sis"), claim("wecom")));
            log.claim(List.of(claim("sis")));

            assertThat(here.namespaces.of(
                            "kafka-4", "S1", Kind.ATTENDANCE, AudienceRole.STUDENT, LocalDate.of(2026, 11, 23)))
                    .isEqualTo("sis");
        }
    }

    @Test
    void theNewestVersionOfEveryPersonOfARosterIsShownOnce() {
        RosterPerson before = person(1, List.of());
        RosterPerson now = person(1, List.of(new PersonId("wecom", new Subject(3, 4), LocalDate.EPOCH)));
        try (Gateway here = new Gateway()) {
            KafkaRosterLog rosters = new KafkaRosterLog(
                    new SendRecords(producer, () -> {}), here.progress, () -> KafkaClients.follower(SETTINGS));

            rosters.keep(List.of(before, person(2, List.of())));
            rosters.keep(List.of(now));
            List<RosterPerson> shown = new ArrayList<>();
            rosters.read("kafka-5", 2026, shown::add);

            assertThat(shown).containsExactlyInAnyOrder(now, person(2, List.of()));
            assertThat(here.people.knows("kafka-5", now.subject())).isTrue();
        }
    }

    @Test
    void whoeverIsForgottenIsShownToNobodyAndHoldsNobodyUp() {
        ErasedSubject erased = new ErasedSubject("kafka-6", "S1", 2026, new Subject(7, 7), Instant.EPOCH);
        RosterPerson forgotten = new RosterPerson("kafka-6", 2026, erased.subject(), List.of(), List.of());
        try (Gateway here = new Gateway()) {
            SendRecords send = new SendRecords(producer, () -> {});
            KafkaRosterLog rosters = new KafkaRosterLog(send, here.progress, () -> KafkaClients.follower(SETTINGS));

            rosters.keep(List.of(forgotten));
            new KafkaReferenceLog(send, here.progress).refuse(List.of(erased));
            rosters.forget(forgotten);
            List<RosterPerson> shown = new ArrayList<>();
            rosters.read("kafka-6", 2026, shown::add);

            assertThat(shown).isEmpty();
            assertThat(here.people.erased().hold("kafka-6", "S1", erased.subject()))
                    .isTrue();
        }
    }

    private static NamespaceClaim claim(String namespace) {
        return new NamespaceClaim(
                "kafka-4",
                "S1",
                Kind.ATTENDANCE,
                AudienceRole.STUDENT,
                LocalDate.of(2026, 8, 1),
                namespace,
                NamespaceClaim.Origin.FIRST_EVENT,
                Instant.EPOCH);
    }

    private static RosterPerson person(int number, List<PersonId> ids) {
        return new RosterPerson("kafka-5", 2026, new Subject(number, number), ids, List.of());
    }

    private static DeclaredOccasion campaign(long orderMillis, int expected) {
        Instant at = Instant.ofEpochMilli(orderMillis);
        return new DeclaredOccasion(
                new Occasion(Kind.FORM, "kafka-3", "S1", LocalDate.of(2026, 11, 23), "winter"),
                new SourceOrder(at, "e-" + orderMillis),
                Operation.SET,
                AudienceRole.STUDENT,
                expected,
                List.of("HOME", "AWAY"),
                at,
                at,
                "feed",
                at);
    }

    @Test
    void topicsAreMadeAsTheContractSaysAndThenLeftAlone() throws ExecutionException, InterruptedException {
        assertThat(setting(Kind.ATTENDANCE.topic(), "message.timestamp.type")).isEqualTo("LogAppendTime");
        assertThat(setting(Kind.ATTENDANCE.topic(), "retention.ms")).isEqualTo(millis(400));
        assertThat(setting(Kind.HEALTH_REPORT.topic(), "retention.ms")).isEqualTo(millis(60));
        assertThat(setting(Topics.DECLARATIONS, "retention.ms")).isEqualTo(millis(400));
        assertThat(setting(Topics.REJECTIONS, "retention.ms")).isEqualTo(millis(14));
        assertThat(setting(Topics.NAMESPACES, "retention.ms")).isEqualTo(millis(800));
        assertThat(setting(Topics.NAMESPACES, "cleanup.policy")).isEqualTo("delete");
        assertThat(setting(Topics.ROSTER, "retention.ms")).isEqualTo(millis(800));
        assertThat(setting(Topics.ROSTER, "cleanup.policy")).isEqualTo("compact,delete");
        assertThat(setting(Topics.ERASURES, "retention.ms")).isEqualTo(millis(900));
        assertThat(setting(Topics.ERASURES, "cleanup.policy")).isEqualTo("compact,delete");
        assertThat(setting(Topics.DIRECTORY, "cleanup.policy")).isEqualTo("compact");
        assertThat(setting(Topics.FEEDS, "cleanup.policy")).isEqualTo("compact");
        assertThat(partitions(Kind.ATTENDANCE.topic())).isEqualTo(SETTINGS.partitions());
        assertThat(partitions(Topics.DIRECTORY)).isEqualTo(1);
    }

    private String setting(String topic, String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .values()
                .values()
                .iterator()
                .next()
                .get()
                .get(name)
                .value();
    }

    private int partitions(String topic) throws ExecutionException, InterruptedException {
        return admin.describeTopics(List.of(topic))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get()
                .partitions()
                .size();
    }

    private static String millis(int days) {
        return String.valueOf(Duration.ofDays(days).toMillis());
    }
}
