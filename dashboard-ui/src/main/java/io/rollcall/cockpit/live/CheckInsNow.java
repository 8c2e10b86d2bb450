package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CheckIns.CheckInPart;
import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.util.List;

/** The check-ins that are open on the day shown, and who has answered; a part a school, of the whole district. */
public record CheckInsNow() implements Aspect<List<CheckInPart>> {

    @Override
    public List<CheckInPart> ask(Questions questions, Day day) {
        return questions.checkIns().ask(day.district(), day.zone(questions), day.date());
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(2);
    }
}
