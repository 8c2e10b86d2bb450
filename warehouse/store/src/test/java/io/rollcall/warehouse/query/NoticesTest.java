package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.NoticeCurve.ReadPoint;
import io.rollcall.warehouse.query.NoticeFigures.Receipts;
import io.rollcall.warehouse.query.NoticeSchools.NoticeSchool;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link Notices}, {@link NoticeSchools} and {@link NoticeCurve} over the real engine. */
@ExtendWith(RealWarehouse.Shared.class)
class NoticesTest {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);

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
    void aNoticeIsTheSumOfItsSchools() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100).declare("NOTICE", "S2", "N-1", 1, "SET", 50);
        stands("S1", "FAILED", 2);
        stands("S1", "BLOCKED", 3);
        stands("S1", "SENT", 25);
        stands("S1", "READ", 40);
        stands("S1", "CONFIRMED", 20);

        assertThat(ask(Scope.DISTRICT))
                .containsExactly(new NoticeFigures(
                        MONDAY,
                        "N-1",
                        "STUDENT",
                        2,
                        1,
                        150,
                        new Receipts(2, 3, 25, 40, 20),
                        MORNING,
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty()));
    }

    @Test
    void aNoticeThatNothingWasSentOfHasNoReach() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100);

        assertThat(ask(Scope.DISTRICT)).singleElement().satisfies(notice -> {
            assertThat(notice.reach()).isEmpty();
            assertThat(notice.coverage()).hasValue(0);
        });
    }

    @Test
    void halfAndNineTenthsAreReachedWhenAllSchoolsTogetherHaveReadIt() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 60).declare("NOTICE", "S2", "N-1", 1, "SET", 40);
        reads("S1", Duration.ofMinutes(5), "READ", 30);
        reads("S2", Duration.ofMinutes(12), "CONFIRMED", 20);
        reads("S2", Duration.ofMinutes(90), "READ", 20);
        reads("S1", Duration.ofMinutes(91), "READ", 19);

        assertThat(ask(Scope.DISTRICT)).singleElement().satisfies(notice -> {
            assertThat(notice.half()).hasValue(12);
            assertThat(notice.nineTenths()).isEmpty();
        });

        reads("S1", Duration.ofMinutes(200), "READ", 1);

        assertThat(ask(Scope.DISTRICT)).extracting(NoticeFigures::nineTenths).containsExactly(OptionalLong.of(200));
    }

    @Test
    void aMinuteThatACorrectionEmptiedIsNotReadFromItsOlderVersion() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 60);
        reads("S1", Duration.ofMinutes(5), "READ", 30);
        reads("S1", Duration.ofMinutes(5), "READ", 0);
        reads("S1", Duration.ofMinutes(12), "CONFIRMED", 30);

        assertThat(ask(Scope.DISTRICT)).extracting(NoticeFigures::half).containsExactly(OptionalLong.of(12));
    }

    @Test
    void whatIsDeclaredLaterStandsInPlaceOfWhatWasBefore() {
        district.declare("NOTICE", "S1", "N-1", 1, "RETRACT", 100).declare("NOTICE", "S1", "N-1", 2, "SET", 40);
        district.declare("NOTICE", "S2", "N-1", 2, "SET", 20).declare("NOTICE", "S2", "N-1", 1, "RETRACT", 20);

        assertThat(ask(Scope.DISTRICT)).extracting(NoticeFigures::audience).containsExactly(60L);
    }

    /** Else a school that publishes a notice a day after the others would make all of them look slow. */
    @Test
    void eachReaderIsTimedFromTheirOwnSchoolsPublishing() {
        declare("S1", "N-1", MORNING, Instant.EPOCH);
        declare("S2", "N-1", MORNING.plus(Duration.ofHours(3)), Instant.EPOCH);
        reads("S1", Duration.ofMinutes(10), "READ", 90);
        reads("S2", Duration.ofHours(3).plusMinutes(10), "READ", 90);

        assertThat(ask(Scope.DISTRICT)).extracting(NoticeFigures::nineTenths).containsExactly(OptionalLong.of(10));
    }

    @Test
    void theEarliestOfTheSchoolsDeadlinesIsTheDeadline() {
        declare("S1", "N-1", MORNING, MORNING.plus(Duration.ofHours(9)));
        declare("S2", "N-1", MORNING, MORNING.plus(Duration.ofHours(5)));
        declare("S3", "N-1", MORNING, Instant.EPOCH);

        assertThat(ask(Scope.DISTRICT))
                .extracting(NoticeFigures::deadline)
                .containsExactly(Optional.of(MORNING.plus(Duration.ofHours(5))));
    }

    @Test
    void aPartOfTheDistrictHasItsOwnFiguresAndTimes() {
        district.school("S1", AUTUMN, 60, "PRIMARY", "NORTH").school("S2", AUTUMN, 40, "SENIOR", "SOUTH");
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 60).declare("NOTICE", "S2", "N-1", 1, "SET", 40);
        stands("S1", "READ", 30);
        reads("S1", Duration.ofMinutes(5), "READ", 30);

        assertThat(ask(new Scope("NORTH", "", ""))).singleElement().satisfies(notice -> {
            assertThat(notice.reach()).hasValue(0.5);
            assertThat(notice.half()).hasValue(5);
        });
        assertThat(ask(new Scope("", "SENIOR", "")))
                .extracting(NoticeFigures::audience)
                .containsExactly(40L);
        assertThat(questions.noticeCurve().ask(district.code(), MONDAY, "N-1", new Scope("SOUTH", "", "")))
                .isEmpty();
    }

    @Test
    void aNoticeThatIsCalledOffOrOfAnotherDayIsNotAmongThem() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100).declare("NOTICE", "S1", "N-1", 2, "RETRACT", 100);
        district.declare("NOTICE", "S1", "N-2", 1, "SET", 100);
        reads("S1", Duration.ofMinutes(1), "READ", 40);

        assertThat(ask(Scope.DISTRICT)).extracting(NoticeFigures::notice).containsExactly("N-2");
        assertThat(questions.notices().ask(district.code(), MONDAY.minusDays(9), MONDAY.minusDays(1), Scope.DISTRICT))
                .isEmpty();
        assertThat(questions.noticeCurve().ask(district.code(), MONDAY, "N-1", Scope.DISTRICT))
                .isEmpty();
    }

    @Test
    void aSchoolThatNothingWasSentOfIsThereAndNotHeardOf() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 100).declare("NOTICE", "S2", "N-1", 1, "SET", 50);
        stands("S1", "SENT", 25);
        stands("S1", "READ", 40);

        assertThat(questions.noticeSchools().ask(district.code(), MONDAY, "N-1"))
                .containsExactly(
                        new NoticeSchool("S1", 100, new Receipts(0, 0, 25, 40, 0)),
                        new NoticeSchool("S2", 50, new Receipts(0, 0, 0, 0, 0)))
                .extracting(NoticeSchool::isHeardOf)
                .containsExactly(true, false);
    }

    @Test
    void theCurveIsOfThoseWhoReadItForTheFirstTime() {
        district.declare("NOTICE", "S1", "N-1", 1, "SET", 60).declare("NOTICE", "S2", "N-1", 1, "SET", 40);
        reads("S1", Duration.ofMinutes(5), "READ", 30);
        reads("S2", Duration.ofMinutes(5), "CONFIRMED", 2);
        reads("S2", Duration.ofMinutes(7), "READ", 1);
        reads("S2", Duration.ofMinutes(6), "SENT", 9);

        assertThat(questions.noticeCurve().ask(district.code(), MONDAY, "N-1", Scope.DISTRICT))
                .containsExactly(
                        new ReadPoint(MORNING.plus(Duration.ofMinutes(5)), 32, 32),
                        new ReadPoint(MORNING.plus(Duration.ofMinutes(7)), 1, 33));
    }

    private List<NoticeFigures> ask(Scope scope) {
        return questions.notices().ask(district.code(), MONDAY.minusDays(13), MONDAY, scope);
    }

    private void declare(String school, String notice, Instant opens, Instant closes) {
        var row = new DeclaredOccasionRow(
                district.code(),
                "NOTICE",
                Math.toIntExact(MONDAY.toEpochDay()),
                school,
                notice,
                MORNING,
                "e-" + school,
                "SET",
                "GUARDIAN",
                100,
                List.of(),
                opens,
                closes,
                MORNING,
                1);
        warehouse.writer().insert(Tables.DECLARED_OCCASION, List.of(row));
    }

    private void stands(String school, String status, int people) {
        district.count("NOTICE", school, "N-1", status, "", people);
    }

    private void reads(String school, Duration after, String status, int people) {
        district.minute("NOTICE", school, "N-1", after, status, people);
    }
}
