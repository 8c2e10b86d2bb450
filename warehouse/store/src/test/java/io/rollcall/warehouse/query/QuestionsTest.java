package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.Tables;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class QuestionsTest {

    private RealWarehouse warehouse;
    private TestDistrict district;
    private Questions questions;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared);
        questions = Questions.over(shared.dataSource());
    }

    @Test
    void schoolsStandWhereTheirCountersSay() {
        morningOfThreeSchools();

        assertThat(questions.schoolsNow().ask(district.code(), MONDAY))
                .containsExactly(
                        new SchoolFigures(
                                "S1",
                                "S1 of 2026-09-01",
                                "PRIMARY",
                                "NORTH",
                                "North",
                                List.of(
                                        new SessionFigures("AM", new Figures(100, 90, 4, 1, 3, 1, 1)),
                                        new SessionFigures("PM", new Figures(100, 0, 0, 0, 0, 0, 0))),
                                true,
                                Optional.of(MORNING)),
                        new SchoolFigures(
                                "S2",
                                "S2 of 2026-09-01",
                                "PRIMARY",
                                "NORTH",
                                "North",
                                List.of(new SessionFigures("DAY", new Figures(50, 40, 0, 0, 0, 10, 0))),
                                true,
                                Optional.of(MORNING)),
                        new SchoolFigures(
                                "S3",
                                "S3 of 2026-09-01",
                                "PRIMARY",
                                "NORTH",
                                "North",
                                List.of(
                                        new SessionFigures("AM", new Figures(30, 0, 0, 0, 0, 0, 0)),
                                        new SessionFigures("PM", new Figures(30, 0, 0, 0, 0, 0, 0))),
                                false,
                                Optional.empty()));
    }

    /** The screen's question takes another way than the view that reports and analysts read; a school of lessons and one that is not expected must not part them. */
    @Test
    void theScreensFiguresAreThoseOfTheView() {
        morningOfThreeSchools();
        district.count("S1", "P1", "PRESENT", 7).count("NOBODY-EXPECTS-IT", "AM", "PRESENT", 5);
        district.count("S2", "DAY", "NOT_REQUIRED", 3).count("S2", "DAY", "OFFSITE", 2);

        List<String> screen = questions.schoolsNow().ask(district.code(), MONDAY).stream()
                .flatMap(school -> school.sessions().stream()
                        .map(session -> school.school() + " " + session.session() + " " + session.figures()))
                .toList();

        assertThat(warehouse.column("SELECT concat(school, ' ', session, ' Figures[expected=', toString(expected),"
                        + " ', present=', toString(present), ', late=', toString(late), ', offsite=', toString(offsite),"
                        + " ', excused=', toString(excused), ', unexcused=', toString(unexcused),"
                        + " ', notRequired=', toString(not_required), ']')"
                        + " FROM rollcall.attendance_session WHERE district = '" + district.code()
                        + "' ORDER BY school, session"))
                .hasSize(5)
                .containsExactlyElementsOf(screen);
    }

    @Test
    void whoIsExpectedIsLookedUpAgainAfterTwoSeconds() {
        AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE); // about to run over, as it may
        SchoolsNow schools = new AskSchoolsNow(new AskWarehouse(warehouse.dataSource()), nanoTime::get);
        district.calendar(MONDAY, "AM").school("S1", 100);
        assertThat(schools.ask(district.code(), MONDAY)).hasSize(1);
        district.school("S2", 50).count("S1", "AM", "PRESENT", 90);

        nanoTime.addAndGet(AskSchoolsNow.ROSTER_PACE.toNanos() - 1);
        assertThat(schools.ask(district.code(), MONDAY))
                .singleElement()
                .satisfies(school -> assertThat(school.day().present()).isEqualTo(90));

        nanoTime.incrementAndGet();
        assertThat(schools.ask(district.code(), MONDAY)).hasSize(2);
    }

    @Test
    void aDistrictIsTheSumOfItsSchools() {
        morningOfThreeSchools();

        DistrictFigures figures = questions.districtNow().ask(district.code(), MONDAY);

        assertThat(figures.sessions())
                .containsExactly(
                        new SessionFigures("AM", new Figures(130, 90, 4, 1, 3, 1, 1)),
                        new SessionFigures("PM", new Figures(130, 0, 0, 0, 0, 0, 0)),
                        new SessionFigures("DAY", new Figures(50, 40, 0, 0, 0, 10, 0)));
        assertThat(figures.day()).isEqualTo(new Figures(360, 170, 4, 1, 3, 21, 1));
        assertThat(figures.schoolsExpected()).isEqualTo(3);
        assertThat(figures.schoolsReporting()).isEqualTo(2);
        assertThat(figures.lastReceived()).contains(MORNING);
    }

    @Test
    void theAnalystsViewAgreesWithTheDistrict() {
        morningOfThreeSchools();
        Figures day = questions.districtNow().ask(district.code(), MONDAY).day();

        assertThat(warehouse.column("SELECT toString((sum(w * expected), sum(w * present), sum(w * unknown)))"
                        + " FROM (SELECT *, if(session = 'DAY', 2, 1) AS w FROM analytics.attendance_daily WHERE district = '"
                        + district.code() + "')"))
                .containsExactly("(" + day.expected() + "," + day.present() + "," + day.unknown() + ")");
    }

    @Test
    void aDayOffExpectsNobody() {
        district.calendar(MONDAY).school("S1", 100);

        DistrictFigures figures = questions.districtNow().ask(district.code(), MONDAY);

        assertThat(figures).isEqualTo(new DistrictFigures(List.of(), 0, 0, Optional.empty()));
        assertThat(figures.isSchoolDay()).isFalse();
        assertThat(questions.schoolsNow().ask(district.code(), MONDAY)).isEmpty();
    }

    @Test
    void aSchoolWhoseFiguresWereAllWithdrawnStillReports() {
        district.calendar(MONDAY, "AM").school("S1", 100).count("S1", "AM", "PRESENT", 0);

        assertThat(questions.schoolsNow().ask(district.code(), MONDAY))
                .singleElement()
                .satisfies(school -> {
                    assertThat(school.reporting()).isTrue();
                    assertThat(school.day().unknown()).isEqualTo(100);
                });
    }

    @Test
    void aSchoolThatCallsTheRollByLessonOnlyReports() {
        district.calendar(MONDAY, "AM", "P1").school("S1", 100).count("S1", "P1", "PRESENT", 90);

        assertThat(questions.districtNow().ask(district.code(), MONDAY).schoolsReporting())
                .isEqualTo(1);
    }

    @Test
    void theCurveAddsUpMinuteByMinute() {
        district.calendar(MONDAY, "AM", "PM").school("S1", 10).school("S2", 10);
        Instant next = MORNING.plusSeconds(60);
        district.minute("S1", "AM", MORNING, "PRESENT", 5)
                .minute("S2", "AM", MORNING, "LATE", 1)
                .minute("S1", "AM", next, "EXCUSED", 2)
                .minute("S2", "AM", next, "NOT_REQUIRED", 1)
                .minute("S1", "PM", next, "OFFSITE", 3)
                .minute("S1", "P1", next, "PRESENT", 9)
                .minute("S2", "AM", next.plusSeconds(60), "PRESENT", 0);

        assertThat(questions.dayCurve().ask(district.code(), MONDAY, Scope.DISTRICT))
                .containsExactly(
                        new CurvePoint("AM", MORNING, 6, 0, 6),
                        new CurvePoint("AM", next, 6, 2, 9),
                        new CurvePoint("PM", next, 3, 0, 3));
        assertThat(questions.dayCurve().ask(district.code(), MONDAY, Scope.ofSchool("S2")))
                .containsExactly(new CurvePoint("AM", MORNING, 1, 0, 1), new CurvePoint("AM", next, 1, 0, 2));
    }

    @Test
    void theSlowestPartitionDecidesHowFreshFiguresAre() {
        Instant slow = Instant.parse("1999-12-31T23:59:59.123Z");
        warehouse
                .writer()
                .insert(
                        Tables.LOG_PROGRESS,
                        List.of(
                                new LogProgressRow("observations.attendance", 0, 5, slow.minusSeconds(9)),
                                new LogProgressRow("observations.attendance", 0, 6, slow),
                                new LogProgressRow("observations.attendance", 1, 3, slow.plusSeconds(1)),
                                new LogProgressRow("directory", 0, 3, slow.minusSeconds(60))));

        assertThat(questions.freshness().ask()).contains(slow);
    }

    @Test
    void aDistrictIsKnownByItsNewestEntry() {
        warehouse
                .writer()
                .insert(
                        Tables.DISTRICT,
                        List.of(
                                new DistrictRow(district.code(), "海珠区", "Asia/Shanghai", "DATA", 7),
                                new DistrictRow(district.code(), "Haizhu", "UTC", "SYSTEM", 3)));

        assertThat(questions.districts().ask(district.code()))
                .contains(new DistrictProfile(district.code(), "海珠区", ZoneId.of("Asia/Shanghai"), true));
        assertThat(questions.districts().ask("nowhere")).isEmpty();
    }

    @Test
    void theLatestDayIsTheNewestWithFigures() {
        district.count("S1", MONDAY, "AM", "PRESENT", 1, MORNING)
                .count("S1", MONDAY.minusDays(30), "AM", "PRESENT", 1, MORNING);

        assertThat(questions.latestDay().ask(district.code())).contains(MONDAY);
        assertThat(questions.latestDay().ask("nowhere")).isEmpty();
    }

    @Test
    void whatIsAskedForIsBoundNeverRun() {
        assertThat(questions.districts().ask("x' OR 1 = 1 -- ")).isEmpty();
        assertThat(questions.dayCurve().ask("?", MONDAY, Scope.ofSchool("S'1"))).isEmpty();
    }

    @Test
    void nobodyThereIsUnavailable() {
        WarehouseAddress nobody = new WarehouseAddress(URI.create("http://127.0.0.1:1"), "admin", "x");

        assertThatThrownBy(() -> Questions.over(nobody.dataSource()).freshness().ask())
                .isInstanceOf(WarehouseUnavailable.class);
    }

    @Test
    void aQuestionAboveTheAskersRightsIsRefused() {
        assertThatThrownBy(() -> Questions.over(warehouse.asAnalyst().dataSource())
                        .freshness()
                        .ask())
                .isInstanceOfSatisfying(
                        WarehouseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(497));
    }

    /** S1 has called the morning's roll, S2 the whole day's, S3 is silent. */
    private void morningOfThreeSchools() {
        district.calendar(MONDAY, "AM", "PM").calendarOf("S2", MONDAY, "DAY").subDistrict("NORTH", "North");
        district.school("S1", 100).school("S2", 50).school("S3", 30);
        district.count("S1", "AM", "PRESENT", 90)
                .count("S1", "AM", "LATE", 4)
                .count("S1", "AM", "OFFSITE", 1)
                .count("S1", "AM", "EXCUSED", 3)
                .count("S1", "AM", "UNEXCUSED", 1)
                .count("S1", "AM", "NOT_REQUIRED", 1)
                .count("S2", "DAY", "PRESENT", 40)
                .count("S2", "DAY", "UNEXCUSED", 10);
    }
}
