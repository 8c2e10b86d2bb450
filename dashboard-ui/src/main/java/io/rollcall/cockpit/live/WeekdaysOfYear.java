package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Scope;
import io.rollcall.warehouse.query.WeekdayAttendance.WeekdayFigures;
import java.time.Duration;
import java.util.List;

/** How each kind and area attended by weekday on the school days before the day shown, from the beginning of its school year. */
public record WeekdaysOfYear(Scope scope) implements Aspect<List<WeekdayFigures>> {

    @Override
    public List<WeekdayFigures> ask(Questions questions, Day day) {
        return questions
                .weekdayAttendance()
                .ask(day.district(), SchoolYear.begin(day.date()), day.date().minusDays(1), scope);
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(10);
    }
}
