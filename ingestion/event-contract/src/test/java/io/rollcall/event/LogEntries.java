package io.rollcall.event;

import java.time.Instant;
import java.time.LocalDate;

/** Entries of the log that more than one test reads. */
final class LogEntries {

    static final Occasion OCCASION = new Occasion(Kind.ATTENDANCE, "haizhu", "S001", LocalDate.of(2026, 11, 23), "AM");
    static final Claim PRESENT = Claim.set(
            new SourceOrder(Instant.ofEpochMilli(1_795_000_000_123L), "e-1"),
            Standing.attendance(Status.PRESENT, "3-2", Reason.NONE, Mode.IN_PERSON));
    static final Observation OBSERVATION =
            new Observation(OCCASION, new Subject(1, -2), PRESENT, "sis", Instant.ofEpochMilli(1_795_000_001_000L));

    static final Heartbeat HEARTBEAT = new Heartbeat(
            "haizhu",
            "S001",
            LocalDate.of(2026, 11, 23),
            "AM",
            PRESENT.order(),
            Operation.SET,
            ReportingMode.EXCEPTION_ONLY,
            Instant.ofEpochMilli(1_795_000_000_000L),
            "sis",
            Instant.ofEpochMilli(1_795_000_001_000L));

    /** What version 1 writes of it, byte for byte. It must stay readable for as long as any log holds it; never edit it. */
    static final String HEARTBEAT_V1 =
            "c30138fb851cf7f858c40c6861697a68750853303031d8c40204414df6f9b2e5bd6806652d310653"
                    + "45541c455843455054494f4e5f4f4e4c5980f8b2e5bd6806736973d087b3e5bd68";

    private LogEntries() {}
}
