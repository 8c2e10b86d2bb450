package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.at;
import static io.rollcall.alerts.SchoolMonday.hundred;
import static io.rollcall.alerts.SchoolMonday.instant;
import static io.rollcall.alerts.SchoolMonday.school;
import static io.rollcall.alerts.SchoolMonday.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.query.Alert.Evidence;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.FirstMarks.FirstMark;
import io.rollcall.warehouse.query.Heartbeats.Heard;
import io.rollcall.warehouse.query.SchoolDay;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.SessionFigures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions begin at eight; half an hour without a mark is a warning, an hour and a half is urgent. */
class FindSilentSchoolsTest {

    private static final Figures NOTHING = hundred(0, 0);

    private final FindSilentSchools rule =
            new FindSilentSchools(AlertThresholds.usual().silence());
    private List<SchoolDay> past = weeks("S1", 96);
    private List<Heard> heard = List.of();
    private Habits habits = Habits.of(List.of(), SchoolMonday.ZONE, 3);

    @Test
    void nothingForHalfAnHourFromASchoolThatReportedOnFriday() {
        assertThat(find("08:30", school("S1", NOTHING)))
                .containsExactly(new Condition(
                        AlertRule.SCHOOL_SILENT,
                        SchoolMonday.DATE,
                        "S1",
                        "AM",
                        Severity.WARNING,
                        new Evidence(30, 30, 2, 100),
                        false));
    }

    @Test
    void anHourAndAHalfIsUrgent() {
        assertThat(find("09:29", school("S1", NOTHING)))
                .extracting(Condition::severity)
                .containsExactly(Severity.WARNING);
        assertThat(find("09:30", school("S1", NOTHING)))
                .extracting(Condition::severity)
                .containsExactly(Severity.URGENT);
    }

    @Test
    void aMinuteLessIsNoAlertYet() {
        assertThat(find("08:29", school("S1", NOTHING))).isEmpty();
    }

    @Test
    void oneMarkIsEnough() {
        assertThat(find("08:30", school("S1", hundred(0, 1)))).isEmpty();
    }

    @Test
    void aSchoolThatNeverReportedIsNotConnectedRatherThanSilent() {
        past = List.of(SchoolMonday.day("S1", SchoolMonday.DATE.minusDays(3), NOTHING));

        assertThat(find("10:00", school("S1", NOTHING))).isEmpty();
    }

    @Test
    void aFeedOfExceptionsMayHaveNothingToSayOfACompleteSession() {
        heard = List.of(new Heard("S1", "AM", instant("08:10")));

        assertThat(find("10:00", school("S1", NOTHING))).isEmpty();
    }

    @Test
    void aSignOfLifeCountsOnceTheSessionHasBegun() {
        heard = List.of(new Heard("S1", "", instant("08:00")));
        assertThat(find("10:00", school("S1", NOTHING))).isEmpty();

        heard = List.of(new Heard("S1", "", instant("07:59")));
        assertThat(find("10:00", school("S1", NOTHING))).hasSize(1);
    }

    @Test
    void aSchoolThatCallsTheRollByLessonIsHeardOf() {
        assertThat(find("10:00", school("S1", true, new SessionFigures("AM", NOTHING))))
                .isEmpty();
    }

    @Test
    void aSchoolThatUsuallyBeginsLaterIsGivenUntilThen() {
        habits = Habits.of(
                List.of(firstMark(3, "09:10"), firstMark(4, "09:20"), firstMark(5, "09:15")), SchoolMonday.ZONE, 3);

        assertThat(find("09:44", school("S1", NOTHING))).isEmpty();
        assertThat(find("09:45", school("S1", NOTHING)))
                .extracting(found -> found.evidence().measured())
                .containsExactly(30.0);
    }

    @Test
    void aSchoolThatUsuallyBeginsEarlierIsNotSilentBeforeItsSession() {
        habits = Habits.of(
                List.of(firstMark(3, "07:10"), firstMark(4, "07:20"), firstMark(5, "07:15")), SchoolMonday.ZONE, 3);

        assertThat(find("08:29", school("S1", NOTHING))).isEmpty();
        assertThat(find("08:30", school("S1", NOTHING))).hasSize(1);
    }

    @Test
    void twoDaysAreNoHabitAndWhatCameDaysLaterTellsNothing() {
        FirstMark late = new FirstMark(SchoolMonday.DATE.minusDays(5), "S1", "AM", instant("11:00"));
        habits = Habits.of(List.of(firstMark(3, "09:10"), firstMark(4, "09:20"), late), SchoolMonday.ZONE, 3);

        assertThat(find("08:30", school("S1", NOTHING))).hasSize(1);
    }

    private static FirstMark firstMark(int daysBefore, String time) {
        return new FirstMark(
                SchoolMonday.DATE.minusDays(daysBefore),
                "S1",
                "AM",
                instant(time).minus(Duration.ofDays(daysBefore)));
    }

    @Test
    void theAfternoonIsLookedAtByItself() {
        SchoolFigures school =
                school("S1", true, new SessionFigures("AM", hundred(90, 10)), new SessionFigures("PM", NOTHING));

        assertThat(find("14:29", school)).isEmpty();
        assertThat(find("14:30", school)).extracting(Condition::about).containsExactly("PM");
    }

    @Test
    void withoutASessionInTheCalendarNothingIsMissed() {
        assertThat(rule.find(at("10:00"), List.of(), past, habits, heard)).isEmpty();
    }

    private List<Condition> find(String time, SchoolFigures school) {
        return rule.find(at(time), List.of(school), past, habits, heard);
    }
}
