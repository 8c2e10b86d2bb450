package io.rollcall.standalone.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Claim;
import io.rollcall.event.Erasure;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Reason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import io.rollcall.warehouse.generation.CountedHistory.Run;
import io.rollcall.warehouse.generation.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AuditedHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String TOPIC = Kind.ATTENDANCE.historyTopic();

    private final AuditedHistory history = AuditedHistory.of(List.of(
            new Run(new Scope("haizhu", "ATTENDANCE", DAY, DAY), Map.of(0, 10L, 1, 3L)),
            new Run(new Scope("haizhu", "ATTENDANCE", DAY, DAY.plusDays(4)), Map.of(0, 7L)),
            new Run(new Scope("panyu", "FORM", DAY, DAY), Map.of(0, 99L))));

    @Test
    void aTopicOfHistoryIsReadAsFarAsAnyBackfillHasReadIt() {
        assertThat(history.endsBeside(Kind.ATTENDANCE.topic()))
                .isEqualTo(Map.of(new TopicPartition(TOPIC, 0), 10L, new TopicPartition(TOPIC, 1), 3L));
        assertThat(history.endsBeside(Kind.NOTICE.topic())).isEmpty();
    }

    @Test
    void whatABackfillHadReadOfItsDaysCounts() {
        assertThat(history.counts(observed("haizhu", DAY), 0, 9)).isTrue();
        assertThat(history.counts(observed("haizhu", DAY.plusDays(4)), 0, 6)).isTrue();
    }

    @Test
    void whatCameLaterOrIsOfOtherDaysOrDistrictsWaits() {
        assertThat(history.counts(observed("haizhu", DAY), 0, 10)).isFalse();
        assertThat(history.counts(observed("haizhu", DAY.plusDays(4)), 0, 7)).isFalse();
        assertThat(history.counts(observed("haizhu", DAY.minusDays(1)), 0, 0)).isFalse();
        assertThat(history.counts(observed("panyu", DAY), 0, 0)).isFalse();
    }

    @Test
    void erasuresAreTheOtherLogs() {
        assertThat(history.counts(new Erasure(Kind.ATTENDANCE, "haizhu", "S001", new Subject(1, 1), NOON), 0, 0))
                .isFalse();
    }

    private static Observation observed(String district, LocalDate date) {
        return new Observation(
                new Occasion(Kind.ATTENDANCE, district, "S001", date, "AM"),
                new Subject(1, 1),
                Claim.set(
                        new SourceOrder(NOON, "e-1"),
                        Standing.attendance(Status.PRESENT, "C1", Reason.NONE, Mode.IN_PERSON)),
                "feed",
                NOON);
    }
}
