package io.rollcall.warehouse.row;

import java.time.Instant;
import java.util.List;

/**
 * {@code rollcall.declared_occasion}: what a school announced of one of its occasions; of several declarations the one with the highest order time and event id stands.
 *
 * @param operation {@code SET}, or {@code RETRACT} where the occasion is called off
 * @param role whom it expects, such as {@code STUDENT}
 * @param expected how many of them
 * @param options what an answer may choose from; none where the kind has none
 * @param opens when it began or was published
 * @param closes when it ends or is due; {@link Instant#EPOCH} where nobody said
 * @param version the declaration's offset in its topic
 */
public record DeclaredOccasionRow(
        String district,
        String kind,
        int epochDay,
        String school,
        String occasion,
        Instant orderTime,
        String eventId,
        String operation,
        String role,
        int expected,
        List<String> options,
        Instant opens,
        Instant closes,
        Instant receivedAt,
        long version)
        implements OccasionRow {

    public DeclaredOccasionRow {
        options = List.copyOf(options);
    }
}
