package io.rollcall.warehouse.query;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where do the requests of a part of the district stand that were made on these days, both included, and how long did they take? By procedure and by school, each procedure's sum first. Where
 * they stand now, whichever day is asked about.
 */
@FunctionalInterface
public interface Requests {

    List<RequestFigures> ask(String district, LocalDate first, LocalDate last, Scope scope);

    /**
     * The requests of one procedure.
     *
     * @param procedure {@code LESSON_SWAP} or {@code APPROVAL}
     * @param school whose they are; "" for all schools together
     * @param oldestOpen the day on which the oldest one was made that is still to be decided
     */
    record RequestFigures(
            String procedure,
            String school,
            Standing standing,
            Optional<LocalDate> oldestOpen,
            Turnaround turnaround) {}

    /** How many stand where; one that was withdrawn stands nowhere. */
    record Standing(long requested, long agreed, long approved, long declined, long rejected, long archived) {

        /** Those that are still to be decided. */
        public long open() {
            return requested + agreed;
        }

        /** Those that are not. */
        public long decided() {
            return approved + declined + rejected + archived;
        }

        /** All of them. */
        public long all() {
            return open() + decided();
        }
    }

    /**
     * How long it took from asking to deciding: from the newest request to the newest approval or refusal, or to the archive where neither was ever told.
     *
     * @param known how many of the decided both moments are known of
     * @param median until half of these were decided
     * @param ninetieth until nine tenths of them were
     */
    record Turnaround(long known, Optional<Duration> median, Optional<Duration> ninetieth) {}
}
