package io.rollcall.warehouse.retention;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/**
 * How long rows are kept, counted from their day. The kinds' retentions are the contract's, the same as those of their topics.
 *
 * @param byKind each kind of occasion's
 */
public record Retention(Map<String, Duration> byKind) {

    private static final String HEALTH = "HEALTH_REPORT";

    public Retention {
        byKind = Map.copyOf(byKind);
        if (!byKind.containsKey(HEALTH) || byKind.values().stream().anyMatch(kept -> kept.toDays() < 1)) {
            throw new IllegalArgumentException(
                    "each kind is kept for a day at least, and health reports are one of them");
        }
    }

    /** The first day whose rows of the kind are kept; of a kind that nobody names, those of the kind that is kept longest. */
    public LocalDate firstKept(String kind, LocalDate today) {
        return today.minusDays(byKind.getOrDefault(kind, longest()).toDays());
    }

    /** The first day whose rows are kept where they are of no kind. */
    LocalDate firstKept(LocalDate today) {
        return today.minusDays(longest().toDays());
    }

    /** The first day whose rows are kept where they say something of somebody's health. */
    LocalDate firstKeptOfHealth(LocalDate today) {
        return firstKept(HEALTH, today);
    }

    private Duration longest() {
        return byKind.values().stream().max(Duration::compareTo).orElseThrow();
    }
}
