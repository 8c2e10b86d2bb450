package io.rollcall.warehouse.publish;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.generation.CountedHistory;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(RealWarehouse.Shared.class)
class PublishDaysTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T00:00:00Z");

    private RealWarehouse warehouse;
    private TestDistrict district;
    private long version;

    @BeforeEach
    void aSchoolWithTwoGrades(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared)
                .calendar(MONDAY, "AM")
                .school("S1", 200)
                .schoolClass("S1", "1A", SEPTEMBER, "1", 80)
                .schoolClass("S1", "2A", SEPTEMBER, "2", 60)
                .schoolClass("S1", "2B", SEPTEMBER, "2", 60);
        count("1A", 68, 12);
        count("2A", 52, 8);
        count("2B", 53, 7);
        district.counts("S1", "AM", Map.of("PRESENT", 173));
        district.reason("S1", "AM", "EXCUSED", "ILLNESS", 15)
                .reason("S1", "AM", "EXCUSED", "FAMILY", 4)
                .reason("S1", "AM", "EXCUSED", "MEDICAL", 8);
    }

    @Test
    void aClosedDayIsPublishedForAnalysts() {
        assertThat(publish(FRIDAY)).containsExactly(new Publication(district.code(), MONDAY, 2, 2, 0, 0));

        assertThat(classes()).containsExactly("('1','1A',1,68,12,0.85)", "('2','',2,105,15,0.875)");
        assertThat(reasons()).containsExactly("('EXCUSED','',12)", "('EXCUSED','ILLNESS',15)");
    }

    @Test
    void whatIsCorrectedLaterIsNotPublishedAgain() {
        publish(FRIDAY);
        List<String> before = classes();
        count("1A", 50, 30);

        assertThat(publish(FRIDAY.plusSeconds(60))).isEmpty();
        assertThat(classes()).isEqualTo(before);
    }

    /** Half counted, a day would be published so for good. */
    @Test
    void whatABackfillIsCountingIsNotPublishedUntilItIsFinished() {
        CountedHistory backfills = new CountedHistory(warehouse.dataSource());
        backfills.begin(district.code(), MONDAY.minusDays(3), MONDAY, 1);
        assertThat(publish(FRIDAY)).isEmpty();

        backfills.begin(district.code(), MONDAY.minusDays(3), MONDAY, 2);
        backfills.finish(district.code(), MONDAY.minusDays(3), MONDAY, 2);

        assertThat(publish(FRIDAY)).hasSize(1);
    }

    @Test
    void anAttemptThatBrokeOffIsNotSeen() {
        warehouse.run(
                "INSERT INTO rollcall.published_attendance_by_class VALUES ('%s', '2026-11-23', 'S1', 'AM', '1', '1A', '2026-11-26 23:00:00.000', 1, 3, 2)"
                        .formatted(district.code()));
        assertThat(classes()).isEmpty();

        publish(FRIDAY);

        assertThat(classes()).hasSize(2);
    }

    @Test
    void ofTwoPublicationsTheFirstStands() {
        publish(FRIDAY);
        List<String> first = classes();
        warehouse.run("INSERT INTO rollcall.publication VALUES ('%s', '2026-11-23', '2026-11-28 00:00:00.000', 1)"
                .formatted(district.code()));
        warehouse.run(
                "INSERT INTO rollcall.published_attendance_by_class VALUES ('%s', '2026-11-23', 'S1', 'AM', '2', '2A', '2026-11-28 00:00:00.000', 1, 52, 8)"
                        .formatted(district.code()));

        assertThat(classes()).isEqualTo(first);
    }

    @Test
    void theFirstIsTheOneThatWasWrittenFirstWhateverTheClocksSay() {
        publish(FRIDAY);
        List<String> first = classes();
        warehouse.run(
                "INSERT INTO rollcall.published_attendance_by_class VALUES ('%s', '2026-11-23', 'S1', 'AM', '1', '1A', '2026-11-26 00:00:00.000', 1, 67, 13)"
                        .formatted(district.code()));
        warehouse.run("INSERT INTO rollcall.publication VALUES ('%s', '2026-11-23', '2026-11-26 00:00:00.000', 10)"
                .formatted(district.code()));

        assertThat(classes()).isEqualTo(first);
    }

    @Test
    void aSessionThatIsNotExpectedIsNotPublished() {
        district.calendar(MONDAY);

        publish(FRIDAY);

        assertThat(classes()).isEmpty();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void howPeopleCheckedInIsPublishedOfTheDistrictOnly() {
        for (String school : List.of("S1", "S2")) {
            district.count("HEALTH_REPORT", school, "DAILY", "NORMAL", "", 80);
            district.count("HEALTH_REPORT", school, "DAILY", "SYMPTOM", "", 6);
            district.count("HEALTH_REPORT", school, "DAILY", "EXEMPT", "", 5);
        }
        publish(FRIDAY);

        assertThat(statuses())
                .containsExactly(
                        "('HEALTH_REPORT','DAILY','',10)",
                        "('HEALTH_REPORT','DAILY','NORMAL',160)",
                        "('HEALTH_REPORT','DAILY','SYMPTOM',12)");
    }

    @Test
    void aDistrictThatIsNearlyOneSchoolIsNotPublished() {
        district.count("HEALTH_REPORT", "S1", "DAILY", "NORMAL", "", 80);
        district.count("HEALTH_REPORT", "S1", "DAILY", "SYMPTOM", "", 12);
        district.count("HEALTH_REPORT", "S2", "DAILY", "SYMPTOM", "", 9);
        publish(FRIDAY);

        assertThat(statuses()).isEmpty();
    }

    @Test
    void aLiveClassIsPublishedWhereManyWatchedAndManyDidNot() {
        liveClass("L-1", "STUDENT", 42, 30);
        liveClass("L-2", "STUDENT", 42, 9);
        liveClass("L-3", "STUDENT", 42, 33);
        liveClass("O-1", "ANYONE", 0, 190);
        liveClass("O-2", "ANYONE", 0, 191);
        liveClass("L-4", "STUDENT", 42, 50);
        district.watch("S1", "L-1", "SECONDS", Duration.ZERO, 600)
                .watch("S1", "L-1", "WATCHING", Duration.ofMinutes(10), 2)
                .watch("S1", "L-1", "SECONDS_INTO_MINUTE", Duration.ofMinutes(10), 30);

        publish(FRIDAY);

        assertThat(warehouse.column(
                        "SELECT toString(tuple(live_class, open_class, expected, participants, round(participation, 2), minutes))"
                                + " FROM analytics.live_classes WHERE district = '%s' ORDER BY live_class"
                                        .formatted(district.code())))
                .containsExactly("('L-1',false,42,30,0.71,79)", "('O-1',true,NULL,190,NULL,0)");
    }

    private void liveClass(String id, String role, int expected, int participants) {
        district.liveClass("S1", id, role, expected, Duration.ZERO, Duration.ofMinutes(45));
        district.count("LIVE_CLASS", "S1", id, "LEFT", "", participants);
    }

    @Test
    void everyColumnIsExplainedInBothLanguages() {
        assertThat(warehouse.column("""
                SELECT concat(table, '.', name) FROM system.columns
                WHERE database = 'analytics' AND table IN ('publications', 'attendance_by_class', 'absence_reasons', 'check_ins', 'check_in_statuses', 'live_classes')
                    AND NOT match(comment, '.+ · .*\\\\p{Han}')""")).isEmpty();
    }

    /** In a warehouse of its own: how far the log is read is one figure for all districts. */
    @Test
    void daysAreClosedAsFarAsTheLogIsInTheWarehouse(@TempDir Path data) {
        try (RealWarehouse own = RealWarehouse.start(data)) {
            MigrateWarehouse.migrate(own.dataSource());
            TestDistrict replayed = new TestDistrict(own).count("S1", "AM", "PRESENT", 1);
            TestDistrict going = new TestDistrict(own)
                    .count("S1", "AM", "PRESENT", 1)
                    .count("S1", MONDAY.plusDays(1), "AM", "PRESENT", 1, FRIDAY);
            TestDistrict filling = new TestDistrict(own)
                    .count("S1", MONDAY, "AM", "PRESENT", 1, FRIDAY)
                    .count("S1", MONDAY.plusDays(1), "AM", "PRESENT", 1, FRIDAY.minusSeconds(7_200));
            TestDistrict running = new TestDistrict(own).count("S1", "AM", "PRESENT", 1);
            own.writer()
                    .insert(
                            Tables.DISTRICT,
                            List.of(
                                    new DistrictRow(replayed.code(), "", "Asia/Shanghai", "DATA", 1),
                                    new DistrictRow(going.code(), "", "Asia/Shanghai", "DATA", 1),
                                    new DistrictRow(filling.code(), "", "Asia/Shanghai", "DATA", 1),
                                    new DistrictRow(running.code(), "", "Asia/Shanghai", "SYSTEM", 1)));
            PublishDays publish = publisher(own, FRIDAY);
            assertThat(publish.closed()).isEmpty();

            own.writer()
                    .insert(Tables.LOG_PROGRESS, List.of(new LogProgressRow("observations.attendance", 0, 1, FRIDAY)));

            assertThat(publish.closed())
                    .containsExactlyInAnyOrder(
                            new ClosedThrough(replayed.code(), MONDAY.minusDays(1)),
                            new ClosedThrough(going.code(), MONDAY),
                            new ClosedThrough(running.code(), LocalDate.of(2026, 11, 24)));
        }
    }

    private List<Publication> publish(Instant now) {
        List<Publication> published = new ArrayList<>();
        publisher(warehouse, now).publish(new ClosedThrough(district.code(), MONDAY), SEPTEMBER, published::add);
        return published;
    }

    private static PublishDays publisher(RealWarehouse warehouse, Instant now) {
        return new PublishDays(warehouse.dataSource(), SmallGroups.USUAL, DayClosing.USUAL, InstantSource.fixed(now));
    }

    private void count(String schoolClass, long attending, long absent) {
        warehouse
                .writer()
                .insert(
                        Tables.CLASS_COUNT,
                        List.of(row(schoolClass, "PRESENT", attending), row(schoolClass, "EXCUSED", absent)));
    }

    private ClassCountRow row(String schoolClass, String status, long people) {
        return new ClassCountRow(
                district.code(),
                "ATTENDANCE",
                Math.toIntExact(MONDAY.toEpochDay()),
                "S1",
                "AM",
                schoolClass,
                status,
                "",
                people,
                ++version,
                TestDistrict.MORNING);
    }

    private List<String> classes() {
        return rows("(grade, class, classes, attending, absent, attendance_rate)", "attendance_by_class");
    }

    private List<String> reasons() {
        return rows("(status, reason, pupils)", "absence_reasons");
    }

    private List<String> statuses() {
        return rows("(kind, occasion, status, people)", "check_in_statuses");
    }

    private List<String> rows(String row, String view) {
        return RealWarehouse.column(
                warehouse.analystsDataSource(),
                "SELECT toString(%s) AS text FROM analytics.%s WHERE district = '%s' ORDER BY text"
                        .formatted(row, view, district.code()));
    }
}
