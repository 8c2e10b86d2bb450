package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.alert}: something that somebody should be told of, as it stands.
 *
 * @param epochDay the day that it is about, or on which it was raised where it may last
 * @param id a digest of what it is about
 * @param about what in the school, such as a session; never a class and never a person
 * @param closedAt {@link Instant#EPOCH} while it is open
 * @param ending how it ended; "" while it is open
 * @param measured the figure that was found last
 * @param threshold what it was held against
 * @param usual what it usually is, where the rule asks for that
 * @param basis how many the figure was taken from
 */
public record AlertRow(
        String district,
        int epochDay,
        String id,
        String rule,
        String school,
        String about,
        String severity,
        Instant openedAt,
        Instant updatedAt,
        Instant closedAt,
        String ending,
        double measured,
        double threshold,
        double usual,
        double basis,
        long version)
        implements WarehouseRow {}
