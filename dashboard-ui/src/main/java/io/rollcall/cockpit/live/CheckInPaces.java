package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How far the check-ins of the day have come beside the same schools' earlier ones at the same age; of a day that is over nothing, since it has no "by now". */
public record CheckInPaces() implements Aspect<List<CampaignPace>> {

    @Override
    public List<CampaignPace> ask(Questions questions, Day day) {
        ZoneId zone = day.zone(questions);
        Instant moment = questions.liveMoment().ask(day.district(), day.date());
        // The moment of a replayed district lies in the day that is shown.
        return LocalDate.ofInstant(moment, zone).equals(day.date())
                ? questions.campaignPaces().ask(day.district(), zone, moment)
                : List.of();
    }

    /** As often as the alert of the same name is evaluated: it looks back over eight weeks. */
    @Override
    public Duration pace() {
        return Duration.ofSeconds(15);
    }
}
