package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.watch_count}: how long a school's people watched a live class; absolute.
 *
 * @param measure {@link #SECONDS}, {@link #WATCHING} or {@link #SECONDS_INTO_MINUTE}
 * @param minute the start of the minute in which those entered who are counted; {@link Instant#EPOCH} with {@link #SECONDS}
 * @param amount seconds, or people
 * @param version {@code generation << 40 | n}, where n counts the changes of this counter
 * @param receivedAt the latest time of receipt among those changes; whole milliseconds
 */
public record WatchCountRow(
        String district,
        String kind,
        int epochDay,
        String school,
        String occasion,
        String measure,
        Instant minute,
        long amount,
        long version,
        Instant receivedAt)
        implements OccasionRow {

    /** The seconds that are certain: from entering to leaving, or a platform's totals. */
    public static final String SECONDS = "SECONDS";

    /** People who entered in this minute, watch on, and have no total. */
    public static final String WATCHING = "WATCHING";

    /** By how many seconds in all these entered after the minute's start. */
    public static final String SECONDS_INTO_MINUTE = "SECONDS_INTO_MINUTE";
}
