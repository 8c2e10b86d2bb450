package io.rollcall.event;

import java.time.Instant;

/** What an observation topic says of one person; their place in the school's partition is part of what they say. */
public sealed interface PersonEntry extends LogEntry permits Observation, Erasure {

    Subject subject();

    /** The Kafka key: whatever is said of a school's people shares a partition, which fixes the order in which it is counted. */
    String partitionKey();

    /** When the gateway wrote it. */
    Instant writtenAt();
}
