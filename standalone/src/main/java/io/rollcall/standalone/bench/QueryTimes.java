package io.rollcall.standalone.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How long questions took over a loaded school year.
 *
 * @param personSessions how many times one pupil was expected at one session
 * @param load how long it took to make and store them
 * @param bytesPerObservation what facts and counters together take on disk, for each observation: a person-session, or a health report of the days that have them pupil by pupil
 * @param questions over everything that was loaded
 * @param dayRatio the live questions' p95 on the last day, with the year behind it, over that of the first day with nothing behind it
 */
public record QueryTimes(
        long personSessions, Duration load, double bytesPerObservation, List<Question> questions, double dayRatio) {

    /** What a question is about. */
    public enum Kind {
        /** The day that is running. */
        LIVE,
        /** The school year. */
        YEAR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One question's times in milliseconds.
     *
     * @param name in lower case, with underscores
     */
    public record Question(String name, Kind kind, double p50, double p95) {}
}
