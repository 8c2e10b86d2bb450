package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.class_count}: how many people of a class stand where on an occasion; absolute, and 0 where the last one left.
 *
 * @param classCode the class that the winning observations name, "" where they name none
 * @param version {@code generation << 40 | n}, where n counts the changes of this counter
 * @param receivedAt when the gateway took in the observation that changed it last
 */
public record ClassCountRow(
        String district,
        String kind,
        int epochDay,
        String school,
        String occasion,
        String classCode,
        String status,
        String detail,
        long count,
        long version,
        Instant receivedAt)
        implements OccasionRow {}
