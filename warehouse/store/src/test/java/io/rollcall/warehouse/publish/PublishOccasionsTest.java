package io.rollcall.warehouse.publish;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class PublishOccasionsTest {

    /** Two weeks after Monday, for nothing here names an end. */
    private static final LocalDate CLOSED = MONDAY.plusDays(14);

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared);
    }

    @Test
    void theAnswersOfASchoolArePublishedWithRareOptionsTogether() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME", "AWAY", "ABROAD", "HOSPITAL");
        answers("S1", "HOME", 300);
        answers("S1", "AWAY", 150);
        answers("S1", "ABROAD", 12);
        answers("S1", "HOSPITAL", 2);

        assertThat(publish(CLOSED))
                .containsExactly(new OccasionPublication(district.code(), "FORM", MONDAY, "winter", 3));
        assertThat(forms())
                .containsExactly(
                        "('S1','STUDENT','',14)", "('S1','STUDENT','AWAY',150)", "('S1','STUDENT','HOME',300)");
    }

    @Test
    void anOptionThatNobodyChoseIsNotToldByTheOthersSum() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME", "AWAY", "ABROAD");
        answers("S1", "HOME", 300);
        answers("S1", "AWAY", 150);

        publish(CLOSED);

        assertThat(forms()).containsExactly("('S1','STUDENT','',150)", "('S1','STUDENT','HOME',300)");
    }

    @Test
    void whatASchoolDidNotDeclareIsNotItsAnswer() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME");
        answers("S2", "HOME", 300);

        publish(CLOSED);

        assertThat(forms()).isEmpty();
    }

    @Test
    void everyRecipientOfANoticeIsInOneStage() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 400);
        reads(Duration.ofMinutes(1), 40);
        reads(Duration.ofMinutes(59), 100);
        reads(Duration.ofHours(20), 120);
        reads(Duration.ofDays(2), 30);
        district.count("NOTICE", "S1", "N-1", "SENT", "", 60);
        district.count("NOTICE", "S1", "N-1", "FAILED", "", 4);
        district.count("NOTICE", "S1", "N-1", "BLOCKED", "", 8);

        publish(CLOSED);

        assertThat(notices())
                .containsExactly(
                        "('NOT_DELIVERED',12)",
                        "('NOT_READ',60)",
                        "('READ_LATER',30)",
                        "('READ_WITHIN_1_DAY',120)",
                        "('READ_WITHIN_1_HOUR',100)",
                        "('READ_WITHIN_5_MINUTES',40)",
                        "('UNKNOWN',38)");
    }

    @Test
    void aCampaignIsPublishedOnceItHasClosedAndNotAgain() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME", "AWAY");
        answers("S1", "HOME", 300);
        answers("S1", "AWAY", 150);

        assertThat(publish(CLOSED.minusDays(1))).isEmpty();
        assertThat(publish(CLOSED)).hasSize(1);
        List<String> before = forms();
        answers("S1", "AWAY", 149);

        assertThat(publish(CLOSED)).isEmpty();
        assertThat(forms()).isEqualTo(before);
    }

    @Test
    void aCampaignThatIsCalledOffIsNotPublished() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME")
                .declare("FORM", "S1", "winter", 2, "RETRACT", 900);

        assertThat(publish(CLOSED)).isEmpty();
    }

    @Test
    void ofTwoPublishersTheOneThatWroteFirstStandsWhateverTheirClocksSay() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME", "AWAY");
        answers("S1", "HOME", 300);
        answers("S1", "AWAY", 150);
        publish(CLOSED);
        List<String> seen = forms();

        warehouse.run("""
                INSERT INTO rollcall.published_form_answers
                VALUES ('%s', '2026-11-23', 'winter', 'S1', 'HOME', '2026-12-01 00:00:00.000', 'STUDENT', 299)""".formatted(district.code()));
        warehouse.run("""
                INSERT INTO rollcall.occasion_publication
                VALUES ('%s', 'FORM', '2026-11-23', 'winter', '2026-12-01 00:00:00.000', 10)""".formatted(district.code()));
        assertThat(forms()).isEqualTo(seen);

        warehouse.run("OPTIMIZE TABLE rollcall.occasion_publication FINAL");
        assertThat(forms()).isEqualTo(seen);
    }

    @Test
    void everyColumnIsExplainedInBothLanguages() {
        assertThat(warehouse.column("""
                SELECT concat(table, '.', name) FROM system.columns
                WHERE database = 'analytics' AND table IN ('form_answers', 'notice_reach', 'occasion_publications')
                    AND NOT match(comment, '.+ · .*\\\\p{Han}')""")).isEmpty();
    }

    @Test
    void liveFiguresOfSingleSchoolsAreNoAnalysts() {
        assertThat(warehouse.column("EXISTS analytics.notice_reach_by_minute")).containsExactly("0");
    }

    private void answers(String school, String option, int people) {
        district.count("FORM", school, "winter", "ANSWERED", option, people);
    }

    private void reads(Duration after, int people) {
        district.minute("NOTICE", "S1", "N-1", after, "READ", people);
    }

    private List<OccasionPublication> publish(LocalDate lastClosed) {
        List<OccasionPublication> published = new ArrayList<>();
        new PublishDays(
                        warehouse.dataSource(),
                        SmallGroups.USUAL,
                        DayClosing.USUAL,
                        InstantSource.fixed(Instant.parse("2026-12-10T00:00:00Z")))
                .publishOccasions(new ClosedThrough(district.code(), lastClosed), published::add);
        return published;
    }

    private List<String> forms() {
        return rows("(school_code, role, option, answers)", "form_answers");
    }

    private List<String> notices() {
        return rows("(stage, people)", "notice_reach");
    }

    private List<String> rows(String row, String view) {
        return RealWarehouse.column(
                warehouse.analystsDataSource(),
                "SELECT toString(%s) AS text FROM analytics.%s WHERE district = '%s' ORDER BY text"
                        .formatted(row, view, district.code()));
    }
}
