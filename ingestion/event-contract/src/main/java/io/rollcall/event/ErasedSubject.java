package io.rollcall.event;

import java.time.Duration;
import java.time.Instant;

/**
 * That nothing of a person is taken in or kept any more: what a gateway needs to know to refuse them, and whoever deletes rows to find them. Written when the {@link Erasure}s of all
 * kinds and schools are in the log.
 *
 * @param school {@link #ALL_SCHOOLS} for every school of the district
 * @param schoolYear whose key the hash is made with
 * @param at when it was asked for
 */
public record ErasedSubject(String district, String school, int schoolYear, Subject subject, Instant at) {

    public static final String ALL_SCHOOLS = "*";

    /** Longer than anything that could bring the person back: the school year's occasions are over in a year, and the log keeps the last of them for 400 days more. */
    public static final Duration KEPT = Duration.ofDays(900);

    public ErasedSubject {
        Codes.require(district, "district");
        if (!school.equals(ALL_SCHOOLS)) {
            Codes.require(school, "school");
        }
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    /** The compaction key. */
    public String key() {
        return district + '/' + school + '/' + schoolYear + '/' + subject;
    }
}
