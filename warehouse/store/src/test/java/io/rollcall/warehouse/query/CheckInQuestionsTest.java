package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.CheckIns.CheckInPart;
import io.rollcall.warehouse.query.PublishedAnswers.Answer;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link CheckIns} and {@link PublishedAnswers} over the real engine. */
@ExtendWith(RealWarehouse.Shared.class)
class CheckInQuestionsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CheckIn HEALTH = new CheckIn("HEALTH_REPORT", MONDAY, "DAILY");
    private static final CheckIn WINTER = new CheckIn("FORM", MONDAY, "winter");
    private static final OptionalLong NOTHING_SENT = OptionalLong.empty();

    private RealWarehouse warehouse;
    private Questions questions;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        questions = Questions.over(shared.dataSource());
        district = new TestDistrict(shared);
    }

    @Test
    void onADayOfHealthReportsEverySchoolWithPupilsIsAskedAndSilenceIsUnknown() {
        district.school("S1", 100).school("S2", 50).school("S3", 0);
        district.count("HEALTH_REPORT", "S1", "DAILY", "NORMAL", "", 78);
        district.count("HEALTH_REPORT", "S1", "DAILY", "SYMPTOM", "", 2);

        assertThat(ask(MONDAY))
                .containsExactly(
                        part(HEALTH, "S1", "STUDENT", 100, OptionalLong.of(80)),
                        part(HEALTH, "S2", "STUDENT", 50, NOTHING_SENT));
    }

    @Test
    void withoutAnyReportNobodyIsAsked() {
        district.school("S1", 100).calendar(MONDAY, "AM");

        assertThat(ask(MONDAY)).isEmpty();
    }

    @Test
    void aShiftSlotIsOfTheSchoolsThatSentSomethingOfIt() {
        district.school("S1", 100).school("S2", 100);
        district.count("STAFF_CLOCK", "S1", "AM-IN", "NORMAL", "", 6);
        district.count("STAFF_CLOCK", "S1", "AM-IN", "LATE", "", 1);

        assertThat(ask(MONDAY))
                .containsExactly(
                        part(new CheckIn("STAFF_CLOCK", MONDAY, "AM-IN"), "S1", "STAFF", 10, OptionalLong.of(7)));
    }

    @Test
    void aCampaignIsThereUntilTheDayAfterItCloses() {
        campaign("S1", Instant.parse("2026-11-24T15:59:59Z"));
        district.count("FORM", "S1", "winter", "ANSWERED", "HOME", 300);
        district.count("FORM", "S1", "winter", "ANSWERED", "AWAY", 150);

        assertThat(ask(MONDAY.plusDays(1)))
                .containsExactly(new CheckInPart(
                        WINTER,
                        "S1",
                        "GUARDIAN",
                        900,
                        OptionalLong.of(450),
                        Optional.of(MORNING),
                        Optional.of(Instant.parse("2026-11-24T15:59:59Z"))));
        assertThat(ask(MONDAY.plusDays(2))).isEmpty();
        assertThat(ask(MONDAY.minusDays(1))).isEmpty();
    }

    @Test
    void aCampaignWithoutAnEndGoesOnForThirtyDays() {
        district.declare("FORM", "S1", "winter", 1, "SET", 900, "HOME", "AWAY");

        assertThat(ask(MONDAY.plusDays(29))).hasSize(1);
        assertThat(ask(MONDAY.plusDays(30))).isEmpty();
    }

    @Test
    void whatElseIsDeclaredIsNoCheckIn() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 900);
        district.liveClass("S1", "L-1", "STUDENT", 42, Duration.ZERO, Duration.ofMinutes(45));

        assertThat(ask(MONDAY)).isEmpty();
    }

    @Test
    void answersAreToldOfWhatIsPublishedOnly() {
        district.school("S1", 100).school("S2", LocalDate.of(2026, 9, 1), 100, "SENIOR", "SOUTH");
        publishForm("S1", "HOME", 300);
        publishForm("S1", "", 14);
        publishForm("S2", "HOME", 70);
        district.count("FORM", "S1", "winter", "ANSWERED", "ABROAD", 99);

        assertThat(answers(Scope.DISTRICT)).isEmpty();

        publication("FORM", "winter");

        assertThat(answers(Scope.DISTRICT))
                .containsExactly(new Answer(WINTER, "HOME", 370), new Answer(WINTER, "", 14));
        assertThat(answers(new Scope("SOUTH", "", ""))).containsExactly(new Answer(WINTER, "HOME", 70));
    }

    /** Statuses are published of the whole district: in a part of it they would be smaller than they may be. */
    @Test
    void howPeopleReportedIsToldOfTheWholeDistrictOnly() {
        warehouse.run("INSERT INTO rollcall.published_check_in_statuses VALUES ('" + district.code()
                + "', '2026-11-23', 'HEALTH_REPORT', 'DAILY', 'NORMAL', '2026-11-26 00:00:00', 780)");
        warehouse.run("INSERT INTO rollcall.publication (district, date, published_at, least) VALUES ('"
                + district.code() + "', '2026-11-23', '2026-11-26 00:00:00', 10)");

        assertThat(answers(Scope.DISTRICT)).containsExactly(new Answer(HEALTH, "NORMAL", 780));
        assertThat(answers(new Scope("NORTH", "", ""))).isEmpty();
    }

    private List<CheckInPart> ask(LocalDate date) {
        return questions.checkIns().ask(district.code(), ZONE, date);
    }

    private List<Answer> answers(Scope scope) {
        return questions.publishedAnswers().ask(district.code(), MONDAY.minusDays(30), MONDAY, scope);
    }

    private static CheckInPart part(CheckIn checkIn, String school, String role, long expected, OptionalLong answered) {
        return new CheckInPart(checkIn, school, role, expected, answered, Optional.empty(), Optional.empty());
    }

    private void campaign(String school, Instant closes) {
        var row = new DeclaredOccasionRow(
                district.code(),
                "FORM",
                Math.toIntExact(MONDAY.toEpochDay()),
                school,
                "winter",
                MORNING,
                "e-1",
                "SET",
                "GUARDIAN",
                900,
                List.of("HOME", "AWAY"),
                MORNING,
                closes,
                MORNING,
                1);
        warehouse.writer().insert(Tables.DECLARED_OCCASION, List.of(row));
    }

    private void publishForm(String school, String option, int people) {
        warehouse.run("INSERT INTO rollcall.published_form_answers VALUES ('" + district.code()
                + "', '2026-11-23', 'winter', '" + school + "', '" + option + "', '2026-11-26 00:00:00', 'GUARDIAN', "
                + people + ")");
    }

    private void publication(String kind, String occasion) {
        warehouse.run("INSERT INTO rollcall.occasion_publication VALUES ('" + district.code() + "', '" + kind
                + "', '2026-11-23', '" + occasion + "', '2026-11-26 00:00:00', 10)");
    }
}
