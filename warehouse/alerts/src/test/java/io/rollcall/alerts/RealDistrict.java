package io.rollcall.alerts;

import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.embedded.WarehouseProcess;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.AlertQuestions;
import io.rollcall.warehouse.query.Questions;
import io.rollcall.warehouse.row.CalendarDayRow;
import io.rollcall.warehouse.row.DeclaredOccasionRow;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.FeedDeliveryRow;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.MinuteCountRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.SchoolRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import io.rollcall.warehouse.write.TableWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A district in ClickHouse's engine, in short words, whose alerts are evaluated over what is in its tables. Later words have higher versions. */
final class RealDistrict implements AutoCloseable {

    /** How far the log is counted is told of all districts, so that one count of versions goes for all. */
    private static final AtomicLong VERSION = new AtomicLong();

    private final String code = "d-" + UUID.randomUUID();
    private final DataSource warehouse;
    private final TableWriter writer;
    private final WatchDistricts watch;

    /** In an engine that other districts may be in. */
    RealDistrict(WarehouseProcess process) {
        var address = new WarehouseAddress(
                process.url(), process.admin().user(), process.admin().password());
        warehouse = address.dataSource();
        MigrateWarehouse.migrate(warehouse);
        writer = TableWriter.to(address);
        watch = new WatchDistricts(
                Questions.over(warehouse),
                AlertQuestions.over(warehouse),
                AlertThresholds.usual(),
                writer,
                () -> SchoolMonday.instant("23:59"));
        writer.insert(Tables.DISTRICT, List.of(new DistrictRow(code, "海珠区", SchoolMonday.ZONE.getId(), "SYSTEM", 1)));
    }

    String code() {
        return code;
    }

    AlertQuestions alertQuestions() {
        return AlertQuestions.over(warehouse);
    }

    TableWriter writer() {
        return writer;
    }

    /** Counts the log up to that time of Monday and looks at it. */
    List<Alert> lookAt(String time) {
        return lookAt(SchoolMonday.instant(time));
    }

    List<Alert> lookAt(Instant completeThrough) {
        writer.insert(
                Tables.LOG_PROGRESS,
                List.of(new LogProgressRow("observations.attendance", 0, VERSION.incrementAndGet(), completeThrough)));
        watch.look();
        return Questions.over(warehouse).alerts().ask(code, Instant.EPOCH);
    }

    /** A school of a hundred pupils. */
    void school(String school) {
        writer.insert(
                Tables.SCHOOL,
                List.of(new SchoolRow(
                        code,
                        school,
                        "School " + school,
                        "PRIMARY",
                        "",
                        day(SchoolMonday.DATE.minusYears(1)),
                        100,
                        10,
                        8,
                        Double.NaN,
                        Double.NaN,
                        VERSION.incrementAndGet())));
    }

    void mornings(LocalDate... dates) {
        writer.insert(
                Tables.CALENDAR_DAY,
                List.of(dates).stream()
                        .map(date -> new CalendarDayRow(code, "", day(date), List.of("AM"), VERSION.incrementAndGet()))
                        .toList());
    }

    /** A morning's roll: so many present, and the other known ones absent. */
    void roll(String school, LocalDate date, long present, long absent) {
        Instant at = date.atTime(8, 5).atZone(SchoolMonday.ZONE).toInstant();
        for (var part : List.of(new Part("PRESENT", present), new Part("UNEXCUSED", absent))) {
            writer.insert(
                    Tables.SCHOOL_COUNT,
                    List.of(new SchoolCountRow(
                            code,
                            "ATTENDANCE",
                            day(date),
                            school,
                            "AM",
                            part.status(),
                            "",
                            part.count(),
                            VERSION.incrementAndGet(),
                            at)));
        }
    }

    private record Part(String status, long count) {}

    /** The morning's first mark came in so. */
    void firstMark(String school, LocalDate date, Instant at) {
        change("ATTENDANCE", school, date, "AM", 1, "PRESENT", at);
    }

    /** What a pupil of the class reports of its health. */
    void report(String school, String schoolClass, long pupil, String status, Instant at) {
        writer.insert(
                Tables.STATUS_CHANGE,
                List.of(new StatusChangeRow(
                        code,
                        "HEALTH_REPORT",
                        day(SchoolMonday.DATE),
                        school,
                        "DAILY",
                        0,
                        pupil,
                        VERSION.incrementAndGet(),
                        "UNKNOWN",
                        status,
                        schoolClass,
                        "",
                        "IN_PERSON",
                        at,
                        at)));
    }

    private void change(
            String kind, String school, LocalDate date, String occasion, long pupil, String status, Instant at) {
        writer.insert(
                Tables.STATUS_CHANGE,
                List.of(new StatusChangeRow(
                        code,
                        kind,
                        day(date),
                        school,
                        occasion,
                        0,
                        pupil,
                        VERSION.incrementAndGet(),
                        "UNKNOWN",
                        status,
                        "C1",
                        "",
                        "IN_PERSON",
                        at,
                        at)));
    }

    /** Declares what asks a hundred people; without an end where it is {@link Instant#EPOCH}. */
    void declare(String kind, String school, LocalDate date, String id, Instant opens, Instant closes) {
        writer.insert(
                Tables.DECLARED_OCCASION,
                List.of(new DeclaredOccasionRow(
                        code,
                        kind,
                        day(date),
                        school,
                        id,
                        opens,
                        "e-" + id,
                        "SET",
                        "STUDENT",
                        100,
                        List.of(),
                        opens,
                        closes,
                        opens,
                        VERSION.incrementAndGet())));
    }

    /** So many stand at the status, and came there in that minute. */
    void count(String kind, String school, LocalDate date, String id, String status, long people, Instant minute) {
        writer.insert(
                Tables.SCHOOL_COUNT,
                List.of(new SchoolCountRow(
                        code, kind, day(date), school, id, status, "", people, VERSION.incrementAndGet(), minute)));
        writer.insert(
                Tables.MINUTE_COUNT,
                List.of(new MinuteCountRow(
                        code, kind, day(date), school, id, minute, status, people, VERSION.incrementAndGet())));
    }

    /** A request of a feed. */
    void delivery(String feed, String time, int admitted, int rejected) {
        writer.insert(
                Tables.FEED_DELIVERY,
                List.of(new FeedDeliveryRow(
                        code,
                        feed,
                        SchoolMonday.instant(time),
                        VERSION.incrementAndGet(),
                        admitted,
                        rejected,
                        "",
                        admitted == 0 ? Instant.EPOCH : SchoolMonday.instant(time))));
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    @Override
    public void close() {
        writer.close();
    }
}
