package io.rollcall.gateway.feeds;

import io.rollcall.event.Heartbeat;
import io.rollcall.event.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a feed said of itself for one school: of each session the newest word stands, by the source's order, however they arrive. The newest few sessions are kept. Not
 * thread-safe.
 */
final class SchoolsWord {

    private static final int MOST_SESSIONS = 8;
    private static final Comparator<Heartbeat> BY_ORDER = Comparator.comparing(Heartbeat::order);

    private record DaysSession(LocalDate date, String session) {}

    private final Map<DaysSession, Heartbeat> newest = new HashMap<>();

    void add(Heartbeat heartbeat) {
        newest.merge(
                new DaysSession(heartbeat.date(), heartbeat.session()),
                heartbeat,
                (one, other) -> BY_ORDER.compare(one, other) > 0 ? one : other);
        if (newest.size() > MOST_SESSIONS) {
            newest.values().stream().min(BY_ORDER).ifPresent(newest.values()::remove);
        }
    }

    /** Empty where nothing is declared, or all of it is taken back. */
    Optional<Instant> completeThrough() {
        return newest.values().stream()
                .filter(heartbeat -> heartbeat.operation() == Operation.SET)
                .map(Heartbeat::completeThrough)
                .max(Comparator.naturalOrder());
    }
}
