package io.rollcall.event;

import java.util.Set;

/** The kinds of occasion that Rollcall counts; each has its own statuses and its own merge rule (docs/domain.md). */
public enum Kind {
    ATTENDANCE(
            "observations.attendance",
            Set.of(Status.PRESENT, Status.LATE, Status.OFFSITE, Status.EXCUSED, Status.UNEXCUSED, Status.NOT_REQUIRED));

    private final String topic;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing can change
    private final Set<Status> statuses;

    Kind(String topic, Set<Status> statuses) {
        this.topic = topic;
        this.statuses = Set.copyOf(statuses);
    }

    /** The Kafka topic that carries this kind; kinds of one retention class share a topic. */
    public String topic() {
        return topic;
    }

    /** The statuses that an observation of this kind may carry. {@link Status#UNKNOWN} is never observed, so it is in none of these sets. */
    public Set<Status> statuses() {
        return statuses;
    }
}
