package io.rollcall.alerts;

import io.rollcall.warehouse.query.FirstMarks.FirstMark;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** At what time of day each school's first mark of a session usually comes: the median of the days that are known. */
final class Habits {

    private final Map<SchoolSession, List<Double>> seconds;
    private final int days;

    private record SchoolSession(String school, String session) {}

    private Habits(Map<SchoolSession, List<Double>> seconds, int days) {
        this.seconds = seconds;
        this.days = days;
    }

    /**
     * What is told by marks of earlier days.
     *
     * @param days the least number of days that make a habit
     */
    static Habits of(List<FirstMark> marks, ZoneId zone, int days) {
        return new Habits(
                marks.stream()
                        .filter(mark -> mark.at().atZone(zone).toLocalDate().equals(mark.date()))
                        .collect(Collectors.groupingBy(
                                mark -> new SchoolSession(mark.school(), mark.session()),
                                Collectors.mapping(
                                        mark -> (double) mark.at()
                                                .atZone(zone)
                                                .toLocalTime()
                                                .toSecondOfDay(),
                                        Collectors.toList()))),
                days);
    }

    /** Empty for a school that has none yet. Marks that came on another day than their own are no part of it. */
    Optional<LocalTime> firstMark(String school, String session) {
        return Optional.ofNullable(seconds.get(new SchoolSession(school, session)))
                .filter(known -> known.size() >= days)
                .map(known -> LocalTime.MIDNIGHT.plus(
                        Duration.ofSeconds((long) Usual.of(known).median())));
    }
}
