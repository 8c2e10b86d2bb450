package io.rollcall.warehouse;

import io.rollcall.warehouse.row.CalendarDayRow;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.HeartbeatRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.SchoolClassRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.SchoolRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.SubDistrictRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.row.WatchCountRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A district that nobody else uses, and short ways to fill it. Later calls have higher versions. */
public final class TestDistrict {

    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final Instant MORNING = Instant.parse("2026-11-22T23:30:00Z");

    private final RealWarehouse warehouse;
    private final String code = "d-" + UUID.randomUUID();
    private long version;

    public TestDistrict(RealWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    public String code() {
        return code;
    }

    public TestDistrict calendar(LocalDate date, String... sessions) {
        return calendarOf("", date, sessions);
    }

    public TestDistrict calendarOf(String school, LocalDate date, String... sessions) {
        CalendarDayRow day = new CalendarDayRow(code, school, epochDay(date), List.of(sessions), ++version);
        warehouse.writer().insert(Tables.CALENDAR_DAY, List.of(day));
        return this;
    }

    public TestDistrict subDistrict(String part, String name) {
        warehouse.writer().insert(Tables.SUB_DISTRICT, List.of(new SubDistrictRow(code, part, name, ++version)));
        return this;
    }

    public TestDistrict school(String school, int enrolled) {
        return school(school, LocalDate.of(2026, 9, 1), enrolled);
    }

    public TestDistrict school(String school, LocalDate effectiveFrom, int enrolled) {
        return school(school, effectiveFrom, enrolled, "PRIMARY", "NORTH");
    }

    public TestDistrict school(String school, LocalDate effectiveFrom, int enrolled, String kind, String part) {
        return school(school, effectiveFrom, enrolled, kind, part, 23.1, Double.NaN);
    }

    /** A primary school in the north of which both coordinates are known. */
    public TestDistrict schoolAt(
            String school, LocalDate effectiveFrom, int enrolled, double latitude, double longitude) {
        return school(school, effectiveFrom, enrolled, "PRIMARY", "NORTH", latitude, longitude);
    }

    private TestDistrict school(
            String school,
            LocalDate effectiveFrom,
            int enrolled,
            String kind,
            String part,
            double latitude,
            double longitude) {
        SchoolRow row = new SchoolRow(
                code,
                school,
                school + " of " + effectiveFrom,
                kind,
                part,
                epochDay(effectiveFrom),
                enrolled,
                10,
                8,
                latitude,
                longitude,
                ++version);
        warehouse.writer().insert(Tables.SCHOOL, List.of(row));
        return this;
    }

    public TestDistrict count(String school, String occasion, String status, long people) {
        return count(school, MONDAY, occasion, status, people, MORNING);
    }

    public TestDistrict count(
            String school, LocalDate date, String occasion, String status, long people, Instant receivedAt) {
        warehouse
                .writer()
                .insert(Tables.SCHOOL_COUNT, List.of(schoolCount(school, date, occasion, status, people, receivedAt)));
        return this;
    }

    /** Of any kind of occasion on Monday. */
    public TestDistrict count(String kind, String school, String occasion, String status, String detail, long people) {
        SchoolCountRow row = new SchoolCountRow(
                code, kind, epochDay(MONDAY), school, occasion, status, detail, people, ++version, MORNING);
        warehouse.writer().insert(Tables.SCHOOL_COUNT, List.of(row));
        return this;
    }

    /** Declares an occasion of Monday; the order counts seconds from the morning on. */
    public TestDistrict declare(
            String kind, String school, String occasion, int order, String operation, int expected, String... options) {
        DeclaredOccasionRow row = new DeclaredOccasionRow(
                code,
                kind,
                epochDay(MONDAY),
                school,
                occasion,
                MORNING.plusSeconds(order),
                "e-" + order,
                operation,
                "STUDENT",
                expected,
                List.of(options),
                MORNING,
                Instant.EPOCH,
                MORNING,
                ++version);
        warehouse.writer().insert(Tables.DECLARED_OCCASION, List.of(row));
        return this;
    }

    /** Declares a live class of Monday, which begins and ends so long after the morning. */
    public TestDistrict liveClass(
            String school, String liveClass, String role, int expected, Duration opens, Duration closes) {
        DeclaredOccasionRow row = new DeclaredOccasionRow(
                code,
                "LIVE_CLASS",
                epochDay(MONDAY),
                school,
                liveClass,
                MORNING.plusSeconds(++version),
                "e-" + version,
                "SET",
                role,
                expected,
                List.of(),
                MORNING.plus(opens),
                MORNING.plus(closes),
                MORNING,
                version);
        warehouse.writer().insert(Tables.DECLARED_OCCASION, List.of(row));
        return this;
    }

    /** What is counted of how long Monday's live class is watched, in the minute so long after the morning; of SECONDS in none. */
    public TestDistrict watch(String school, String liveClass, String measure, Duration after, long amount) {
        WatchCountRow row = new WatchCountRow(
                code,
                "LIVE_CLASS",
                epochDay(MONDAY),
                school,
                liveClass,
                measure,
                measure.equals(WatchCountRow.SECONDS) ? Instant.EPOCH : MORNING.plus(after),
                amount,
                ++version,
                MORNING);
        warehouse.writer().insert(Tables.WATCH_COUNT, List.of(row));
        return this;
    }

    /** A feed's word on Monday's session; the order decides which stands. */
    public TestDistrict heartbeat(String school, String session, String mode, String operation, long order) {
        HeartbeatRow row = new HeartbeatRow(
                code, epochDay(MONDAY), school, session, "sis", operation, mode, MORNING, MORNING, order);
        warehouse.writer().insert(Tables.HEARTBEAT, List.of(row));
        return this;
    }

    /** The session's counters by status, in one insert. */
    public TestDistrict counts(String school, String occasion, Map<String, Integer> people) {
        List<SchoolCountRow> rows = people.entrySet().stream()
                .map(count -> schoolCount(school, MONDAY, occasion, count.getKey(), count.getValue(), MORNING))
                .toList();
        warehouse.writer().insert(Tables.SCHOOL_COUNT, rows);
        return this;
    }

    public TestDistrict schoolClass(String school, String schoolClass, LocalDate effectiveFrom, int enrolled) {
        return schoolClass(school, schoolClass, effectiveFrom, "1", enrolled);
    }

    public TestDistrict schoolClass(
            String school, String schoolClass, LocalDate effectiveFrom, String grade, int enrolled) {
        SchoolClassRow row =
                new SchoolClassRow(code, school, schoolClass, grade, epochDay(effectiveFrom), enrolled, ++version);
        warehouse.writer().insert(Tables.SCHOOL_CLASS, List.of(row));
        return this;
    }

    /** Monday's marks of a class. */
    public TestDistrict classCount(String school, String occasion, String schoolClass, String status, long people) {
        ClassCountRow row = new ClassCountRow(
                code,
                "ATTENDANCE",
                epochDay(MONDAY),
                school,
                occasion,
                schoolClass,
                status,
                "",
                people,
                ++version,
                MORNING);
        warehouse.writer().insert(Tables.CLASS_COUNT, List.of(row));
        return this;
    }

    /** Monday's absent people by reason. */
    public TestDistrict reason(String school, String occasion, String status, String reason, long people) {
        SchoolCountRow row = new SchoolCountRow(
                code, "ATTENDANCE", epochDay(MONDAY), school, occasion, status, reason, people, ++version, MORNING);
        warehouse.writer().insert(Tables.SCHOOL_COUNT, List.of(row));
        return this;
    }

    public TestDistrict minute(String school, String occasion, Instant minute, String status, long people) {
        MinuteCountRow row = new MinuteCountRow(
                code, "ATTENDANCE", epochDay(MONDAY), school, occasion, minute, status, people, ++version);
        warehouse.writer().insert(Tables.MINUTE_COUNT, List.of(row));
        return this;
    }

    /** Of any kind of occasion on Monday, so long after the morning. */
    public TestDistrict minute(
            String kind, String school, String occasion, Duration after, String status, long people) {
        MinuteCountRow row = new MinuteCountRow(
                code, kind, epochDay(MONDAY), school, occasion, MORNING.plus(after), status, people, ++version);
        warehouse.writer().insert(Tables.MINUTE_COUNT, List.of(row));
        return this;
    }

    /** Changes of single pupils at one session; each pupil is a number. */
    public TestDistrict stands(String school, LocalDate date, String session, long change, Map<Long, String> pupils) {
        List<StatusChangeRow> rows = pupils.entrySet().stream()
                .map(pupil -> new StatusChangeRow(
                        code,
                        "ATTENDANCE",
                        epochDay(date),
                        school,
                        session,
                        1,
                        pupil.getKey(),
                        change,
                        "UNKNOWN",
                        pupil.getValue(),
                        "C1",
                        "",
                        "IN_PERSON",
                        MORNING,
                        MORNING))
                .toList();
        warehouse.writer().insert(Tables.STATUS_CHANGE, rows);
        return this;
    }

    private SchoolCountRow schoolCount(
            String school, LocalDate date, String occasion, String status, long people, Instant receivedAt) {
        return new SchoolCountRow(
                code, "ATTENDANCE", epochDay(date), school, occasion, status, "", people, ++version, receivedAt);
    }

    private static int epochDay(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
