package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.List;

/** Where the requests stand that were made in the half year up to the day shown. */
public record RequestsNow(Scope scope) implements Aspect<List<RequestFigures>> {

    /** Long enough for whatever anybody still waits for. */
    private static final int DAYS = 182;

    @Override
    public List<RequestFigures> ask(Questions questions, Day day) {
        return questions.requests().ask(day.district(), day.date().minusDays(DAYS), day.date(), scope);
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(10);
    }
}
