package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How far the check-ins of today have come beside the same schools' earlier ones at the same age; of another day nothing, since it has no "by now". */
public record CheckInPaces() implements Aspect<List<CampaignPace>> {

    @Override
    public List<CampaignPace> ask(Questions questions, Day day) {
        if (!day.date().equals(day.today())) {
            return List.of();
        }
        Instant moment = questions.liveMoment().ask(day.district(), day.date());
        return questions.campaignPaces().ask(day.district(), day.zone(questions), moment);
    }

    /** As often as the alert of the same name is evaluated: it looks back over eight weeks. */
    @Override
    public Duration pace() {
        return Duration.ofSeconds(15);
    }
}
