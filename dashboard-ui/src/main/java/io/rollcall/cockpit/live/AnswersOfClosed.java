package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.PublishedAnswers.Answer;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.List;

/** How people answered the check-ins of the last weeks that are closed, suppressed as they were published. */
public record AnswersOfClosed(Scope scope) implements Aspect<List<Answer>> {

    /** As long as answers are kept at all. */
    private static final int DAYS = 60;

    @Override
    public List<Answer> ask(Questions questions, Day day) {
        return questions.publishedAnswers().ask(day.district(), day.date().minusDays(DAYS), day.date(), scope);
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(1);
    }
}
