package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CurvePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The day's curve for one choice of session: how many had been seen attending, and absent, at the end of each minute. */
public record Curve(List<Point> points) {

    /** Cumulative, in people, or in half-days of one person for the whole day. */
    public record Point(Instant minute, long attending, long absent) {}

    /** Puts the sessions that the choice covers on one line: at each minute the sum of where each of them stood. */
    public static Curve of(List<CurvePoint> sessions, SessionChoice choice) {
        NavigableMap<Instant, Map<String, CurvePoint>> byMinute = new TreeMap<>();
        for (CurvePoint point : sessions) {
            if (choice == SessionChoice.WHOLE_DAY || point.session().equals(choice.name())) {
                byMinute.computeIfAbsent(point.minute(), minute -> new HashMap<>())
                        .put(point.session(), point);
            }
        }
        Map<String, CurvePoint> standing = new HashMap<>();
        return new Curve(byMinute.entrySet().stream()
                .map(entry -> {
                    standing.putAll(entry.getValue());
                    return sum(entry.getKey(), standing, choice);
                })
                .toList());
    }

    /** Where it stood at the end of that minute; empty before its first. */
    Optional<Point> at(Instant minute) {
        int place = Collections.binarySearch(points, new Point(minute, 0, 0), Comparator.comparing(Point::minute));
        int last = place >= 0 ? place : -place - 2;
        return last < 0 ? Optional.empty() : Optional.of(points.get(last));
    }

    /** The same at the same times of another day; what was corrected a day later comes a day later there too. */
    Curve onDay(LocalDate own, LocalDate other, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(own, other);
        return new Curve(points.stream()
                .map(point -> new Point(
                        point.minute().atZone(zone).plusDays(days).toInstant(), point.attending(), point.absent()))
                .toList());
    }

    private static Point sum(Instant minute, Map<String, CurvePoint> standing, SessionChoice choice) {
        long attending = 0;
        long absent = 0;
        for (CurvePoint session : standing.values()) {
            boolean twoHalfDays =
                    choice == SessionChoice.WHOLE_DAY && session.session().equals("DAY");
            attending += session.attending() * (twoHalfDays ? 2 : 1);
            absent += session.absent() * (twoHalfDays ? 2 : 1);
        }
        return new Point(minute, attending, absent);
    }
}
