package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.at;
import static io.rollcall.alerts.SchoolMonday.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A campaign of eight o'clock that asks a hundred people; earlier ones had four fifths of them at that age. */
class FindSlowCampaignsTest {

    private final FindSlowCampaigns rule =
            new FindSlowCampaigns(AlertThresholds.usual().campaigns());

    private List<Double> earlier = List.of(0.79, 0.8, 0.81);

    @Test
    void twentyPointsBelowTheMedianIsAWarningAndFortyUrgent() {
        assertThat(find("10:00", 60, 100))
                .containsExactly(new Condition(
                        AlertRule.CAMPAIGN_BEHIND,
                        SchoolMonday.DATE,
                        "S1",
                        "winter",
                        Severity.WARNING,
                        new Evidence(0.6, 0.8 - 0.2, 0.8, 100),
                        false));
        assertThat(find("10:00", 40, 100)).extracting(Condition::severity).containsExactly(Severity.URGENT);
    }

    @Test
    void aLittleLessKeepsWhatIsOpen() {
        assertThat(find("10:00", 61, 100)).extracting(Condition::fading).containsExactly(true);
        assertThat(find("10:00", 65, 100)).isEmpty();
    }

    @Test
    void campaignsThatDifferMuchNeedALargerDifference() {
        earlier = List.of(0.9, 0.8, 0.7);

        assertThat(find("10:00", 40, 100)).isEmpty();
        assertThat(find("10:00", 28, 100)).hasSize(1);
    }

    @Test
    void theFirstHourFewPeopleAndTwoEarlierOnesTellNothing() {
        assertThat(find("08:59", 0, 100)).isEmpty();
        assertThat(find("09:00", 0, 100)).hasSize(1);
        assertThat(find("10:00", 0, 19)).isEmpty();
        earlier = List.of(0.8, 0.8);
        assertThat(find("10:00", 0, 100)).isEmpty();
    }

    private List<Condition> find(String time, long answered, long expected) {
        return rule.find(
                at(time),
                List.of(new CampaignPace(
                        SchoolMonday.DATE, "S1", "winter", instant("08:00"), expected, answered, earlier)));
    }
}
