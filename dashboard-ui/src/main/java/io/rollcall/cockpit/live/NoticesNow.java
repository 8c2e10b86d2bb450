package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.NoticeFigures;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.List;

/** How far the notices of the two weeks up to the day shown have got in a part of the district by now. */
public record NoticesNow(Scope scope) implements Aspect<List<NoticeFigures>> {

    private static final int DAYS = 14;

    @Override
    public List<NoticeFigures> ask(Questions questions, Day day) {
        return questions.notices().ask(day.district(), day.date().minusDays(DAYS - 1), day.date(), scope);
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(5);
    }
}
