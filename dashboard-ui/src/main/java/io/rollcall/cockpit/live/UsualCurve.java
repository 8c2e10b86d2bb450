package io.rollcall.cockpit.live;

import io.rollcall.cockpit.live.Curve.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** How a roll call usually comes in: at each step of the clock the two quartiles of the days compared, whose curves lie on one day. */
public record UsualCurve(List<Step> steps) {

    /** Nothing to compare with. */
    public static final UsualCurve NONE = new UsualCurve(List.of());

    /** Closer than that a screen does not show. */
    private static final Duration STEP = Duration.ofMinutes(5);

    /** How far ahead of the day's last mark it is told: the evening's corrections would press the morning together. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /** By that minute. */
    public record Step(Instant minute, Span attending, Span absent) {}

    /** Half of the days lie within, both included; in people, or in half-days of one person for the whole day. */
    public record Span(long from, long to) {}

    /** Of these days; none where they are too few to tell what is usual. */
    static UsualCurve of(List<Curve> days) {
        List<Curve> marked =
                days.stream().filter(day -> !day.points().isEmpty()).toList();
        Optional<Instant> first =
                marked.stream().map(day -> day.points().getFirst().minute()).min(Comparator.naturalOrder());
        Optional<Instant> last =
                marked.stream().map(day -> day.points().getLast().minute()).max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return NONE;
        }
        List<Step> steps = new ArrayList<>();
        for (Instant minute = onTheStep(first.get());
                minute.isBefore(last.get().plus(STEP));
                minute = minute.plus(STEP)) {
            Instant at = minute;
            Optional<Span> attending = span(marked, at, Point::attending);
            Optional<Span> absent = span(marked, at, Point::absent);
            attending
                    .flatMap(most -> absent.map(least -> new Step(at, most, least)))
                    .ifPresent(steps::add);
        }
        return new UsualCurve(List.copyOf(steps));
    }

    /** As far as it helps to read a day's curve: no more than an hour ahead of its last mark, or its own first hour before any. */
    public Stream<Step> beside(Curve day) {
        Instant from = day.points().isEmpty()
                ? steps.stream().findFirst().map(Step::minute).orElse(Instant.EPOCH)
                : day.points().getLast().minute();
        return steps.stream().filter(step -> !step.minute().isAfter(from.plus(AHEAD)));
    }

    private static Instant onTheStep(Instant minute) {
        return Instant.ofEpochSecond(Math.floorDiv(minute.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds());
    }

    private static Optional<Span> span(List<Curve> days, Instant minute, ToLongFunction<Point> people) {
        return UsualRange.ofShares(days.stream()
                        .map(day ->
                                (double) day.at(minute).map(people::applyAsLong).orElse(0L))
                        .toList())
                .map(usual -> new Span(Math.round(usual.lowerQuartile()), Math.round(usual.upperQuartile())));
    }
}
