package io.rollcall.event;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of occasion that Rollcall counts; each has its own statuses and its own merge rule (docs/domain.md). */
public enum Kind {
    ATTENDANCE(
            "observations.attendance",
            Retention.LONG,
            Set.of(Status.PRESENT, Status.LATE, Status.OFFSITE, Status.EXCUSED, Status.UNEXCUSED, Status.NOT_REQUIRED)),
    /** A pupil's daily health report; one occasion a day, {@link Occasion#DAILY}. */
    HEALTH_REPORT(
            "observations.health",
            Retention.SHORT,
            Set.of(Status.NORMAL, Status.SYMPTOM, Status.ISOLATING, Status.EXEMPT)),
    /** A campaign's question, such as where pupils spend the winter holidays; the occasion is {@link DeclaredOccasion declared} with its options, the detail is the option. */
    FORM("observations.forms", Retention.SHORT, Set.of(Status.ANSWERED)),
    /** A member of staff at a shift slot. */
    STAFF_CLOCK(
            "observations.staff",
            Retention.LONG,
            Set.of(Status.NORMAL, Status.LATE, Status.EARLY, Status.MISSING, Status.ABSENT, Status.NOT_REQUIRED)),
    /** A message to an audience; {@link DeclaredOccasion declared} when it is published, then receipts tell how far it got with each recipient. */
    NOTICE(
            "observations.receipts",
            Retention.LONG,
            MergeRule.FURTHEST,
            Set.of(Status.FAILED, Status.BLOCKED, Status.SENT, Status.READ, Status.CONFIRMED)),
    /** A request on its way, such as a lesson swap; the request stands where a person stands elsewhere, and the occasion is the {@link Procedure}. */
    PROCESS(
            "observations.process",
            Retention.LONG,
            Set.of(
                    Status.REQUESTED,
                    Status.AGREED,
                    Status.DECLINED,
                    Status.APPROVED,
                    Status.REJECTED,
                    Status.ARCHIVED)),
    /** A class held online, or an open class; {@link DeclaredOccasion declared} with its beginning and end, then people enter and leave it. */
    LIVE_CLASS("observations.live", Retention.LONG, MergeRule.SPAN, Set.of(Status.WATCHING, Status.LEFT));

    /** The two classes of data by how long they are kept (docs/domain.md, privacy rule 4). */
    private enum Retention {
        /** Health and whereabouts. */
        SHORT(60),
        LONG(400);

        private final Duration duration;

        Retention(int days) {
            this.duration = Duration.ofDays(days);
        }
    }

    private final String topic;
    private final Retention retention;
    private final MergeRule mergeRule;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing can change
    private final Set<Status> statuses;

    Kind(String topic, Retention retention, Set<Status> statuses) {
        this(topic, retention, MergeRule.LATEST, statuses);
    }

    Kind(String topic, Retention retention, MergeRule mergeRule, Set<Status> statuses) {
        this.topic = topic;
        this.retention = retention;
        this.mergeRule = mergeRule;
        this.statuses = Set.copyOf(statuses);
    }

    /** The Kafka topic that carries this kind. */
    public String topic() {
        return topic;
    }

    /** The Kafka topic that carries what feeds for history say of this kind. Only backfills read it, and the audit. */
    public String historyTopic() {
        return "history." + topic.substring(topic.indexOf('.') + 1);
    }

    /** How long the log keeps an observation of this kind, from its arrival. */
    public Duration retention() {
        return retention.duration;
    }

    /** Each kind's retention by its name. */
    public static Map<String, Duration> retentions() {
        return Arrays.stream(values()).collect(Collectors.toMap(Kind::name, Kind::retention));
    }

    public MergeRule mergeRule() {
        return mergeRule;
    }

    /** The statuses that an observation of this kind may carry. {@link Status#UNKNOWN} is never observed, so it is in none of these sets. */
    public Set<Status> statuses() {
        return statuses;
    }
}
