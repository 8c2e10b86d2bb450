package io.rollcall.event;

import java.util.Arrays;
import java.util.List;

/** The names of the Kafka topics; every program takes them from here. */
public final class Topics {

    /** {@link DirectoryEntry}, compacted by {@link DirectoryEntry#key()}; one partition, so that offsets order all versions. */
    public static final String DIRECTORY = "directory";

    /** {@link Feed}, compacted by {@link Feed#key()}; one partition. */
    public static final String FEEDS = "feeds";

    /** {@link DeclaredOccasion}, kept 400 days; one partition. */
    public static final String DECLARATIONS = "declarations";

    /** {@link NamespaceClaim}, kept for two school years; one partition. Not compacted: the first claim stands, and compaction keeps the last. */
    public static final String NAMESPACES = "namespaces";

    /** {@link RosterPerson}, compacted by {@link RosterPerson#key()} and kept for two school years; one partition. */
    public static final String ROSTER = "roster";

    /** {@link ErasedSubject}, compacted by {@link ErasedSubject#key()} and kept for {@link ErasedSubject#KEPT}; one partition. */
    public static final String ERASURES = "erasures";

    /** {@link Rejection}, kept 14 days; key = district/feed. */
    public static final String REJECTIONS = "rejections";

    /** {@link DeliveryEntry}, kept 14 days; one partition; key = district/feed. */
    public static final String DELIVERIES = "deliveries";

    /** {@link PollProgress}, compacted by {@link PollProgress#key()}; one partition, which the gateway that polls holds in {@link #POLLING_GROUP}. */
    public static final String POLLS = "polls";

    /** The gateways' consumer group: the member that is given the one partition of {@link #POLLS} is the one that polls. */
    public static final String POLLING_GROUP = "rollcall-polling";

    /** {@link AuditEntry}, kept 400 days; one partition. */
    public static final String AUDIT = "audit";

    /** The streaming job's consumer group: an offset it commits is in the warehouse, which the audit relies on. */
    public static final String STREAMING_GROUP = "rollcall-streaming";

    private Topics() {}

    /** All topics that hold {@link LogEntry}s of what happens, one a {@link Kind}: observations, {@link Erasure}s, {@link Heartbeat}s (in attendance's) and {@link Tick}s, key = district/school. */
    public static List<String> observations() {
        return Arrays.stream(Kind.values()).map(Kind::topic).toList();
    }

    /** The other topics that the streaming job writes into the warehouse, all of one partition. */
    public static List<String> besideObservations() {
        return List.of(DIRECTORY, DECLARATIONS, ROSTER, AUDIT, DELIVERIES);
    }
}
