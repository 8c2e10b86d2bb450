package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.minute_count}: of the people of a school who stand somewhere on an occasion, how many have a winning observation of this minute; absolute.
 *
 * @param minute the start of the minute of the winner's source time; whole seconds
 * @param version {@code generation << 40 | n}, where n counts the changes of this counter
 */
public record MinuteCountRow(
        String district,
        String kind,
        int epochDay,
        String school,
        String occasion,
        Instant minute,
        String status,
        long count,
        long version)
        implements OccasionRow {}
