package io.rollcall.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.DueNotices.DueNotice;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nine tenths of the audience must have read it at the deadline, half of it or that is urgent. */
class FindUnreadNoticesTest {

    private final FindUnreadNotices rule =
            new FindUnreadNotices(AlertThresholds.usual().notice());

    @Test
    void tooFewReadersAtTheDeadline() {
        assertThat(find(1000, 899))
                .containsExactly(new Condition(
                        AlertRule.NOTICE_UNREAD,
                        SchoolMonday.DATE,
                        "S1",
                        "N-1043",
                        Severity.WARNING,
                        new Evidence(0.899, 0.9, 0, 1000),
                        false));
    }

    @Test
    void nineTenthsAreEnough() {
        assertThat(find(1000, 900)).isEmpty();
    }

    @Test
    void lessThanHalfIsUrgent() {
        assertThat(find(1000, 499)).extracting(Condition::severity).containsExactly(Severity.URGENT);
        assertThat(find(1000, 500)).extracting(Condition::severity).containsExactly(Severity.WARNING);
    }

    @Test
    void ofAHandfulOfPeopleNothingIsTold() {
        assertThat(find(9, 0)).isEmpty();
        assertThat(find(10, 0)).hasSize(1);
    }

    private List<Condition> find(long audience, long reached) {
        return rule.find(List.of(new DueNotice(SchoolMonday.DATE, "S1", "N-1043", audience, reached)));
    }
}
