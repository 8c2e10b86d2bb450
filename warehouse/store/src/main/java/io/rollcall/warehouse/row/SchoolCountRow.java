package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.school_count}: how many people of a school stand where on an occasion; absolute, and 0 where the last one left.
 *
 * @param version {@code generation << 40 | n}, where n counts the changes of this counter
 * @param receivedAt when the gateway took in the observation that changed it last
 */
public record SchoolCountRow(
        String district,
        String kind,
        int epochDay,
        String school,
        String occasion,
        String status,
        String detail,
        long count,
        long version,
        Instant receivedAt)
        implements OccasionRow {}
