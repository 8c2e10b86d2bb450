package io.rollcall.warehouse.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.row.CalendarDayRow;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.RosterPersonRow;
import io.rollcall.warehouse.row.SchoolClassRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.SchoolRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.SubDistrictRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.row.WatchCountRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every kind of row, written as Arrow and read back as ClickHouse shows it. */
@ExtendWith(RealWarehouse.Shared.class)
class InsertTest {

    private static final int DAY = Math.toIntExact(LocalDate.of(2026, 11, 23).toEpochDay());
    private static final int LONG_AGO =
            Math.toIntExact(LocalDate.of(1949, 10, 1).toEpochDay());
    private static final Instant INSTANT = Instant.parse("2026-11-22T23:41:05.678Z");
    private static final Instant MINUTE = Instant.parse("2026-11-22T23:41:00Z");
    private static final long GENERATION_3 = 3L << 40;

    private final String own = "d-" + UUID.randomUUID();
    private RealWarehouse warehouse;

    @BeforeEach
    void take(RealWarehouse shared) {
        warehouse = shared;
    }

    @Test
    void statusChange() {
        StatusChangeRow row = new StatusChangeRow(
                own,
                "ATTENDANCE",
                DAY,
                "S1",
                "AM",
                0x0123456789ABCDEFL,
                0xFEDCBA9876543210L,
                GENERATION_3 | 1,
                "UNKNOWN",
                "EXCUSED",
                "C3-2",
                "ILLNESS",
                "IN_PERSON",
                INSTANT,
                300,
                INSTANT.plusMillis(1));

        assertThat(readBack(Tables.STATUS_CHANGE, row, "hex(subject), * EXCEPT subject"))
                .isEqualTo("('0123456789ABCDEFFEDCBA9876543210','" + own
                        + "','ATTENDANCE','2026-11-23','S1','AM',3298534883329,'UNKNOWN','EXCUSED','C3-2','ILLNESS',"
                        + "'IN_PERSON','2026-11-22 23:41:05.678',300,'2026-11-22 23:41:05.679')");
    }

    @Test
    void schoolCount() {
        SchoolCountRow row = new SchoolCountRow(
                own, "ATTENDANCE", DAY, "S1", "P12", "PRESENT", "", 900, GENERATION_3 | 900, INSTANT);

        assertThat(readBack(Tables.SCHOOL_COUNT, row, "*"))
                .isEqualTo("('" + own + "','ATTENDANCE','2026-11-23','S1','P12','PRESENT','',900,3298534884228,"
                        + "'2026-11-22 23:41:05.678')");
    }

    @Test
    void classCount() {
        ClassCountRow row = new ClassCountRow(
                own, "ATTENDANCE", DAY, "S1", "PM", "C3-2", "EXCUSED", "FAMILY", 2, GENERATION_3 | 5, INSTANT);

        assertThat(readBack(Tables.CLASS_COUNT, row, "*"))
                .isEqualTo("('" + own + "','ATTENDANCE','2026-11-23','S1','PM','C3-2','EXCUSED','FAMILY',2,"
                        + "3298534883333,'2026-11-22 23:41:05.678')");
    }

    @Test
    void minuteCount() {
        MinuteCountRow row =
                new MinuteCountRow(own, "ATTENDANCE", DAY, "S1", "AM", MINUTE, "LATE", 7, GENERATION_3 | 7);

        assertThat(readBack(Tables.MINUTE_COUNT, row, "*"))
                .isEqualTo("('" + own + "','ATTENDANCE','2026-11-23','S1','AM','2026-11-22 23:41:00','LATE',7,"
                        + "3298534883335)");
    }

    @Test
    void watchCount() {
        WatchCountRow row = new WatchCountRow(
                own, "LIVE_CLASS", DAY, "S1", "L-1", "SECONDS_INTO_MINUTE", MINUTE, 90, GENERATION_3 | 7, INSTANT);

        assertThat(readBack(Tables.WATCH_COUNT, row, "*"))
                .isEqualTo("('" + own + "','LIVE_CLASS','2026-11-23','S1','L-1','SECONDS_INTO_MINUTE',"
                        + "'2026-11-22 23:41:00',90,3298534883335,'2026-11-22 23:41:05.678')");
    }

    @Test
    void logProgress() {
        LogProgressRow row = new LogProgressRow(own, 65_535, 5_000_000_000L, INSTANT);
        warehouse.writer().insert(Tables.LOG_PROGRESS, List.of(row));

        assertThat(warehouse.column("SELECT toString(tuple(* EXCEPT topic)) FROM rollcall.log_progress WHERE topic = '"
                        + own + "'"))
                .containsExactly("(65535,5000000000,'2026-11-22 23:41:05.678',5000000000)");
    }

    @Test
    void district() {
        assertThat(readBack(Tables.DISTRICT, new DistrictRow(own, "海珠区", "Asia/Shanghai", "SYSTEM", 0), "*"))
                .isEqualTo("('" + own + "','海珠区','Asia/Shanghai','SYSTEM',0)");
    }

    @Test
    void subDistrict() {
        assertThat(readBack(Tables.SUB_DISTRICT, new SubDistrictRow(own, "binjiang", "滨江街道", 1), "*"))
                .isEqualTo("('" + own + "','binjiang','滨江街道',1)");
    }

    @Test
    void school() {
        SchoolRow row = new SchoolRow(own, "S1", "O'Brien's", "PRIMARY", "", LONG_AGO, 900, 60, 45, 23.1, 113.3, 2);

        assertThat(readBack(Tables.SCHOOL, row, "*"))
                .isEqualTo("('" + own + "','S1','1949-10-01','O\\'Brien\\'s','PRIMARY','',900,60,45,23.1,113.3,2)");
    }

    @Test
    void schoolClass() {
        assertThat(readBack(Tables.SCHOOL_CLASS, new SchoolClassRow(own, "S1", "C3-2", "3", DAY, 42, 3), "*"))
                .isEqualTo("('" + own + "','S1','C3-2','2026-11-23','3',42,3)");
    }

    @Test
    void calendarDay() {
        assertThat(readBack(Tables.CALENDAR_DAY, new CalendarDayRow(own, "", DAY, List.of("AM", "PM"), 4), "*"))
                .isEqualTo("('" + own + "','','2026-11-23',['AM','PM'],4)");
    }

    @Test
    void rosterPerson() {
        RosterPersonRow row = new RosterPersonRow(
                own,
                2026,
                1,
                2,
                List.of("00000000000000010000000000000002", "0000000000000001000000000000000A"),
                List.of("S1", "S1"),
                List.of("", "C3-2"),
                List.of("STUDENT", "STUDENT"),
                List.of("2026-09-01", "1949-10-01"),
                List.of("2149-06-06", "2026-09-02"),
                4);

        assertThat(readBack(Tables.ROSTER_PERSON, row, "hex(subject), * EXCEPT subject"))
                .isEqualTo("('00000000000000010000000000000002','" + own + "',2026,"
                        + "['00000000000000010000000000000002','0000000000000001000000000000000A'],['S1','S1'],"
                        + "['','C3-2'],['STUDENT','STUDENT'],['2026-09-01','1949-10-01'],"
                        + "['2149-06-06','2026-09-02'],4)");
    }

    @Test
    void aDayOffHasNoSessions() {
        List<CalendarDayRow> days = List.of(
                new CalendarDayRow(own, "", DAY, List.of(), 5),
                new CalendarDayRow(own, "", DAY + 1, List.of("DAY"), 6),
                new CalendarDayRow(own, "", DAY + 2, List.of(), 7));
        warehouse.writer().insert(Tables.CALENDAR_DAY, days);

        assertThat(warehouse.column("SELECT toString(sessions) FROM rollcall.calendar_day WHERE district = '" + own
                        + "' ORDER BY date"))
                .containsExactly("[]", "['DAY']", "[]");
    }

    @Test
    void aLargeBatchIsOneInsert() {
        List<SchoolCountRow> rows = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        new SchoolCountRow(own, "ATTENDANCE", DAY, "S" + i, "AM", "PRESENT", "", i, i + 1, INSTANT))
                .toList();
        warehouse.writer().insert(Tables.SCHOOL_COUNT, rows);

        assertThat(warehouse.column(
                        "SELECT toString(sum(count)) FROM rollcall.school_count FINAL WHERE district = '" + own + "'"))
                .containsExactly(String.valueOf(20_000L * 19_999 / 2));
    }

    @Test
    void oneInsertMayBringManyMonths() {
        List<SchoolCountRow> counts = IntStream.range(0, 150)
                .mapToObj(month -> DAY - 30 * month)
                .map(day -> new SchoolCountRow(own, "ATTENDANCE", day, "S1", "AM", "PRESENT", "", 1, 1, INSTANT))
                .toList();
        warehouse.writer().insert(Tables.SCHOOL_COUNT, counts);

        assertThat(warehouse.column(
                        "SELECT toString(count()) FROM rollcall.school_count FINAL WHERE district = '" + own + "'"))
                .containsExactly("150");
    }

    @Test
    void theFirstAndLastDaysOfATypeSurvive() {
        List<SchoolRow> versions = Stream.of("1900-01-01", "2299-12-31")
                .map(LocalDate::parse)
                .map(from -> new SchoolRow(
                        own, "S1", "", "PRIMARY", "", Math.toIntExact(from.toEpochDay()), 1, 1, 0, 0, 0, 1))
                .toList();
        List<CalendarDayRow> days = Stream.of("1970-01-01", "2149-06-06")
                .map(LocalDate::parse)
                .map(day -> new CalendarDayRow(own, "", Math.toIntExact(day.toEpochDay()), List.of(), 1))
                .toList();
        warehouse.writer().insert(Tables.SCHOOL, versions);
        warehouse.writer().insert(Tables.CALENDAR_DAY, days);

        assertThat(warehouse.column("SELECT toString(effective_from) FROM rollcall.school WHERE district = '" + own
                        + "' UNION ALL SELECT toString(date) FROM rollcall.calendar_day WHERE district = '" + own
                        + "'"))
                .containsExactlyInAnyOrder("1900-01-01", "2299-12-31", "1970-01-01", "2149-06-06");
    }

    @Test
    void nothingToWriteIsNoRequest() {
        warehouse.writer().insert(Tables.DISTRICT, List.of());
    }

    private <R extends WarehouseRow> String readBack(Table<R> table, R row, String columns) {
        warehouse.writer().insert(table, List.of(row));
        return warehouse
                .column("SELECT toString(tuple(" + columns + ")) FROM " + table.name() + " WHERE district = '" + own
                        + "'")
                .getFirst();
    }
}
