package io.rollcall.streaming.source;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.PersonEntry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** How many observations of each kind came by, and how many of all late: long after what they say. */
final class CountObservations {

    /** A device that was off line for an hour is worth knowing of; everything shorter is a break between two lessons. */
    private static final long LATE_MILLIS = Duration.ofHours(1).toMillis();

    private final Map<Kind, Counter> ofKind = new EnumMap<>(Kind.class);
    private final Counter late;

    CountObservations(MetricGroup group) {
        for (Kind kind : Kind.values()) {
            ofKind.put(kind, group.addGroup("kind", kind.name()).counter("observations"));
        }
        this.late = group.counter("lateObservations");
    }

    void add(PersonEntry entry) {
        if (entry instanceof Observation observation) {
            Objects.requireNonNull(ofKind.get(observation.occasion().kind())).inc();
            long age = observation.receivedAt().toEpochMilli()
                    - observation.claim().order().time().toEpochMilli();
            if (age > LATE_MILLIS) {
                late.inc();
            }
        }
    }
}
