package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An alert as it stands.
 *
 * @param id a digest of what it is about
 * @param rule that raised it, such as {@code SCHOOL_SILENT}
 * @param severity {@code URGENT} or {@code WARNING}
 * @param date the day that it is about, or on which it was raised where it may last
 * @param school its code, "" where it is about none
 * @param schoolName "" where the directory does not know the school
 * @param about what in the school, such as a session or a notice's id, "" where nothing more is said
 * @param openedAt up to where the log was counted when it was raised
 * @param closedAt empty while it is open
 * @param ending {@code RESOLVED} or {@code PASSED}, "" while it is open
 * @param version of the row that stands
 * @param acknowledged who last took it up since it was raised
 */
public record Alert(
        String id,
        String rule,
        String severity,
        LocalDate date,
        String school,
        String schoolName,
        String about,
        Instant openedAt,
        Optional<Instant> closedAt,
        String ending,
        Evidence evidence,
        long version,
        Optional<Acknowledged> acknowledged) {

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /**
     * The figures that an alert was last found by.
     *
     * @param measured what was found
     * @param threshold what it was held against
     * @param usual what it usually is, 0 where the rule does not ask for that
     * @param basis how many the figure was taken from
     */
    public record Evidence(double measured, double threshold, double usual, double basis) {}

    /**
     * Somebody's word that they look after it.
     *
     * @param note what they do about it, one of a closed list
     */
    public record Acknowledged(Instant at, String login, String note) {}
}
