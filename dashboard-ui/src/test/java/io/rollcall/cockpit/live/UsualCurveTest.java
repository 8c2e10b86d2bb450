package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.live.UsualCurve.Span;
import io.rollcall.cockpit.live.UsualCurve.Step;
import io.rollcall.warehouse.query.CurvePoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsualCurveTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<LocalDate, List<CurvePoint>> days = new HashMap<>();

    @Test
    void atEachFiveMinutesHalfOfTheDaysLieWithin() {
        for (int week = 1; week <= 5; week++) {
            LocalDate date = MONDAY.minusWeeks(week);
            days.put(date, List.of(point(date, "07:31", 10L * week, 0), point(date, "07:42", 100L + week, week)));
        }

        assertThat(usual(days.keySet()).steps())
                .containsExactly(
                        new Step(at(MONDAY, "07:30"), new Span(0, 0), new Span(0, 0)),
                        new Step(at(MONDAY, "07:35"), new Span(20, 40), new Span(0, 0)),
                        new Step(at(MONDAY, "07:40"), new Span(20, 40), new Span(0, 0)),
                        new Step(at(MONDAY, "07:45"), new Span(102, 104), new Span(2, 4)));
    }

    @Test
    void daysOfWhichTooLittleWasKnownDoNotCount() {
        for (int week = 1; week <= 4; week++) {
            LocalDate date = MONDAY.minusWeeks(week);
            days.put(date, List.of(point(date, "07:40", week == 4 ? 1 : 100, 0)));
        }

        assertThat(usual(Set.of(MONDAY.minusWeeks(1), MONDAY.minusWeeks(2), MONDAY.minusWeeks(3)))
                        .steps())
                .extracting(step -> step.attending().from())
                .containsExactly(100L);
        assertThat(usual(Set.of(MONDAY.minusWeeks(1), MONDAY.minusWeeks(2))).steps())
                .isEmpty();
    }

    @Test
    void anEveningsCorrectionsDoNotPressTheMorningTogether() {
        for (int week = 1; week <= 3; week++) {
            LocalDate date = MONDAY.minusWeeks(week);
            days.put(date, List.of(point(date, "07:30", 1, 0), point(date, "18:00", 2, 0)));
        }
        UsualCurve usual = usual(days.keySet());

        assertThat(usual.beside(new Curve(List.of())).map(Step::minute))
                .startsWith(at(MONDAY, "07:30"))
                .endsWith(at(MONDAY, "08:30"));
        assertThat(usual.beside(Curve.of(List.of(point(MONDAY, "07:58", 1, 0)), SessionChoice.AM))
                        .map(Step::minute))
                .endsWith(at(MONDAY, "08:55"));
    }

    private UsualCurve usual(Set<LocalDate> telling) {
        return new PastCurves(MONDAY, days).usual(Set.copyOf(telling), SessionChoice.AM, ZONE);
    }

    private static CurvePoint point(LocalDate date, String time, long attending, long absent) {
        return new CurvePoint("AM", at(date, time), attending, absent, attending + absent);
    }

    private static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
