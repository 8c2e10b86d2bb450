package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.at;
import static io.rollcall.alerts.SchoolMonday.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.FeedsNow.FeedFigures;
import io.rollcall.warehouse.query.FeedsNow.Sent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From a fifth of at least twenty events on a feed needs mending, from a half on at once. */
class FindRejectedFeedsTest {

    private final FindRejectedFeeds rule =
            new FindRejectedFeeds(AlertThresholds.usual().feeds());

    @Test
    void aBatchOfAHundredOfWhichAllIsRejectedIsUrgent() {
        assertThat(find(0, 100))
                .containsExactly(new Condition(
                        AlertRule.FEED_REJECTED,
                        SchoolMonday.DATE,
                        "",
                        "sis",
                        Severity.URGENT,
                        new Evidence(1, 0.2, 0, 100),
                        false));
    }

    @Test
    void aFifthIsAWarningAndALittleLessKeepsWhatIsOpen() {
        assertThat(find(80, 20)).extracting(Condition::severity).containsExactly(Severity.WARNING);
        assertThat(find(80, 20)).extracting(Condition::fading).containsExactly(false);
        assertThat(find(81, 19)).extracting(Condition::fading).containsExactly(true);
        assertThat(find(85, 15)).isEmpty();
    }

    @Test
    void aRejectedBatchOfAHundredIsNotHiddenByABusyHour() {
        assertThat(find(9_900, 100))
                .extracting(Condition::evidence)
                .containsExactly(new Evidence(0.01, 0.01, 0, 10_000));
        assertThat(find(9_900, 99)).extracting(Condition::fading).containsExactly(true);
        assertThat(find(9_900, 79)).isEmpty();
    }

    @Test
    void nineteenEventsTellNothing() {
        assertThat(find(0, 19)).isEmpty();
        assertThat(find(0, 20)).hasSize(1);
    }

    private List<Condition> find(long admitted, long rejected) {
        Sent lately = new Sent(admitted, rejected, 0);
        return rule.find(
                at("09:00"),
                List.of(new FeedFigures("sis", instant("08:59"), Optional.empty(), new Sent(9_000, 0, 0), lately)));
    }
}
