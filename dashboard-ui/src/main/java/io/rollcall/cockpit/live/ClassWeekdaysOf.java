package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.ClassWeekdays.ClassWeekday;
import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.util.List;

/** How a school's classes attended by weekday on the school days before the day shown, from the beginning of its school year; only a page that may show them wants it. */
public record ClassWeekdaysOf(String school) implements Aspect<List<ClassWeekday>> {

    @Override
    public List<ClassWeekday> ask(Questions questions, Day day) {
        return questions
                .classWeekdays()
                .ask(day.district(), SchoolYear.begin(day.date()), day.date().minusDays(1), school);
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(10);
    }
}
