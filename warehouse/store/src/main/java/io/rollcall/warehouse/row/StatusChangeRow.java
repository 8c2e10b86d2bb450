package io.rollcall.warehouse.row;

import java.time.Instant;

/**
 * {@code rollcall.status_change}: a person's move from one status to another on one occasion.
 *
 * @param subjectHigh the first eight bytes of the person's 16-byte pseudonym, big-endian
 * @param subjectLow its last eight bytes
 * @param version {@code generation << 40 | seq}, where seq counts this person's changes on this occasion from 1; part of the key
 * @param orderTime when it happened, by the winning observation's source
 * @param withinSeconds it may have happened so many seconds earlier
 * @param receivedAt when the gateway took it in
 */
public record StatusChangeRow(
        String district,
        String kind,
        int epochDay,
        String school,
        String occasion,
        long subjectHigh,
        long subjectLow,
        long version,
        String oldStatus,
        String newStatus,
        String classCode,
        String detail,
        String mode,
        Instant orderTime,
        int withinSeconds,
        Instant receivedAt)
        implements OccasionRow {

    /** Of what happened when its source says. */
    public StatusChangeRow(
            String district,
            String kind,
            int epochDay,
            String school,
            String occasion,
            long subjectHigh,
            long subjectLow,
            long version,
            String oldStatus,
            String newStatus,
            String classCode,
            String detail,
            String mode,
            Instant orderTime,
            Instant receivedAt) {
        this(
                district,
                kind,
                epochDay,
                school,
                occasion,
                subjectHigh,
                subjectLow,
                version,
                oldStatus,
                newStatus,
                classCode,
                detail,
                mode,
                orderTime,
                0,
                receivedAt);
    }
}
