package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.util.List;

/** Who was often absent, by the newest month that is published for the day shown. */
public record PublishedAbsence(Scope scope) implements Aspect<List<AbsenceRow>> {

    @Override
    public List<AbsenceRow> ask(Questions questions, Day day) {
        return questions.persistentAbsence().ask(day.district(), day.date(), scope);
    }

    @Override
    public Duration pace() {
        return Duration.ofMinutes(5);
    }
}
