package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether a school has been heard of on a day, and how lately; nothing of what it said. */
public record Reporting(SchoolFigures school, Level level, Optional<Duration> lag) {

    /** Beyond this a school that has reported counts as gone quiet. */
    public static final Duration QUIET = Duration.ofMinutes(60);

    /** From "not at all" to "just now", in the order in which somebody should look. */
    public enum Level {
        /** Nothing has come from it that day. */
        SILENT,
        /** Something has come, but not for {@link #QUIET}. */
        QUIET,
        /** It has been heard of lately. */
        HEARD
    }

    private static final Comparator<Reporting> WORST_FIRST = Comparator.comparing(Reporting::level)
            .thenComparing(one -> one.lag().orElse(Duration.ZERO), Comparator.reverseOrder())
            .thenComparing(one -> one.school().school());

    /** The schools of a page, those first that somebody should look after. */
    public static List<Reporting> of(Shown shown) {
        return shown.schools().stream()
                .map(school -> of(school, shown.snapshot().takenAt()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Reporting of(SchoolFigures school, Instant now) {
        Optional<Duration> lag = school.lastReceived().map(last -> Duration.between(last, now));
        Level level = !school.reporting()
                ? Level.SILENT
                : lag.filter(age -> age.compareTo(QUIET) > 0).isPresent() ? Level.QUIET : Level.HEARD;
        return new Reporting(school, level, lag);
    }
}
