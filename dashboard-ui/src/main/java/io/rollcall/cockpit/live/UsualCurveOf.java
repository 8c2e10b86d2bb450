package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.SchoolDays;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the roll call of a part of the district came in on the same weekday of the last eight weeks. */
public record UsualCurveOf(Scope scope) implements Aspect<PastCurves> {

    @Override
    public PastCurves ask(Questions questions, Day day) {
        return new PastCurves(
                day.date(),
                IntStream.rangeClosed(1, SchoolDays.WEEKS)
                        .mapToObj(day.date()::minusWeeks)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                date -> questions.dayCurve().ask(day.district(), date, scope))));
    }

    /** As {@link DaysToCompare}: closed days change by corrections only. */
    @Override
    public Duration pace() {
        return Duration.ofMinutes(5);
    }
}
