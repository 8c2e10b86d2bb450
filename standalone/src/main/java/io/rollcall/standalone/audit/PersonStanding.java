package io.rollcall.standalone.audit;

import io.rollcall.event.Claim;
import io.rollcall.event.Merged;
import io.rollcall.event.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a person stands, in the form in which both sides can state it.
 *
 * @param minute the minute of the winner's source time, UTC
 */
record PersonStanding(String status, String classCode, String detail, String mode, Instant minute) {

    static PersonStanding of(Claim winner) {
        return of(Merged.of(winner.standing(), winner));
    }

    static PersonStanding of(Merged merged) {
        Standing standing = merged.standing();
        return new PersonStanding(
                standing.status().name(),
                standing.classCode(),
                standing.detail(),
                standing.mode().name(),
                merged.since().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Someone who stands nowhere is in no counter, and need not have a row. */
    boolean isUnknown() {
        return status.equals("UNKNOWN");
    }
}
