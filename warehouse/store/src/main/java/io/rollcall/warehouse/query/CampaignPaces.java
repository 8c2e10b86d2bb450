package io.rollcall.warehouse.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How far have the check-ins of a district come that are open at a moment, and how far had the same school's earlier ones come at the same age? Campaigns are compared with
 * the campaigns of the last eight weeks, a day's health reports with those of the same weekday; in the order of schools.
 */
@FunctionalInterface
public interface CampaignPaces {

    List<CampaignPace> ask(String district, ZoneId zone, Instant asOf);

    /**
     * One school's part in a campaign, or its day of health reports.
     *
     * @param date the day on which it was published
     * @param campaign its id; {@code DAILY} for health reports
     * @param opens when it began; health reports begin with the day
     * @param expected people that it asks
     * @param answered how many of them have answered
     * @param earlier what share of theirs the earlier ones had at the same age, in any order
     */
    record CampaignPace(
            LocalDate date,
            String school,
            String campaign,
            Instant opens,
            long expected,
            long answered,
            List<Double> earlier) {

        public CampaignPace {
            earlier = List.copyOf(earlier);
        }
    }
}
