package io.rollcall.standalone.audit;

import io.rollcall.event.Claim;
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
        Standing standing = winner.standing();
        return new PersonStanding(
                standing.status().name(),
                standing.classCode(),
                standing.detail(),
                standing.mode().name(),
                winner.order().time().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Someone who stands nowhere is in no counter, and need not have a row. */
    boolean isUnknown() {
        return status.equals("UNKNOWN");
    }
}
