package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.connection.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Writes the tables that are published. A day is a few thousand rows, so the driver's batches do. */
final class PublishedTables {

    private static final String CLASSES = """
            INSERT INTO rollcall.published_attendance_by_class
                (district, date, published_at, school, session, grade, class, classes, attending, absent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REASONS = """
            INSERT INTO rollcall.published_absence_reasons
                (district, date, published_at, school, session, status, reason, pupils)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String STATUSES = """
            INSERT INTO rollcall.published_check_in_statuses
                (district, date, published_at, kind, occasion, status, people)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String LIVE_CLASSES = """
            INSERT INTO rollcall.published_live_classes
                (district, date, published_at, school, live_class, open_class, expected, participants, minutes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String PUBLICATION =
            "INSERT INTO rollcall.publication (district, date, published_at, least) VALUES (?, ?, ?, ?)";

    private static final String ANSWERS = """
            INSERT INTO rollcall.published_form_answers
                (district, date, published_at, occasion, school, role, option, people)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REACH = """
            INSERT INTO rollcall.published_notice_reach
                (district, date, published_at, occasion, school, role, stage, people)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OCCASION_PUBLICATION =
            "INSERT INTO rollcall.occasion_publication (district, date, published_at, kind, occasion, least) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String ABSENCE = """
            INSERT INTO rollcall.published_persistent_absence
                (district, date, published_at, degree, sub_district, school_kind, school, schools, pupils, absentees)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String MONTH_PUBLICATION =
            "INSERT INTO rollcall.month_publication (district, date, published_at, least) VALUES (?, ?, ?, ?)";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final DataSource warehouse;

    PublishedTables(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    /** The row that makes the day a published one comes last. */
    void write(SuppressedDay day, int least) {
        try (Connection connection = warehouse.getConnection()) {
            insert(connection, CLASSES, classes(day));
            insert(connection, REASONS, reasons(day));
            insert(connection, STATUSES, statuses(day));
            insert(connection, LIVE_CLASSES, liveClasses(day));
            insert(connection, PUBLICATION, List.of(row(day, least)));
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    /** The same of a campaign or notice. */
    void write(SuppressedOccasion suppressed, int least) {
        ClosedOccasion occasion = suppressed.occasion();
        try (Connection connection = warehouse.getConnection()) {
            insert(connection, occasion.kind().equals("NOTICE") ? REACH : ANSWERS, groups(suppressed));
            insert(connection, OCCASION_PUBLICATION, List.of(row(suppressed, occasion.kind(), occasion.id(), least)));
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    /** The same of a month. */
    void write(SuppressedMonth month, int least) {
        try (Connection connection = warehouse.getConnection()) {
            insert(connection, ABSENCE, absence(month));
            insert(connection, MONTH_PUBLICATION, List.of(row(month, least)));
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }

    private static List<List<Object>> absence(SuppressedMonth month) {
        return month.groups().stream()
                .map(group -> row(
                        month,
                        group.degree(),
                        group.subDistrict(),
                        group.kind(),
                        group.school(),
                        group.schools(),
                        group.pupils(),
                        group.absentees()))
                .toList();
    }

    private static List<List<Object>> groups(SuppressedOccasion suppressed) {
        List<List<Object>> rows = new ArrayList<>();
        suppressed
                .groups()
                .forEach((audience, groups) -> groups.forEach(group -> rows.add(row(
                        suppressed,
                        suppressed.occasion().id(),
                        audience.school(),
                        audience.role(),
                        group.name(),
                        group.people()))));
        return rows;
    }

    private static List<List<Object>> classes(SuppressedDay day) {
        List<List<Object>> rows = new ArrayList<>();
        day.classes()
                .forEach((at, groups) -> groups.forEach(group -> rows.add(row(
                        day,
                        at.school(),
                        at.session(),
                        group.grade(),
                        group.schoolClass(),
                        group.classes(),
                        group.attending(),
                        group.absent()))));
        return rows;
    }

    private static List<List<Object>> reasons(SuppressedDay day) {
        List<List<Object>> rows = new ArrayList<>();
        day.reasons()
                .forEach((absence, groups) -> groups.forEach(group -> rows.add(row(
                        day,
                        absence.at().school(),
                        absence.at().session(),
                        absence.status(),
                        group.name(),
                        group.people()))));
        return rows;
    }

    private static List<List<Object>> statuses(SuppressedDay day) {
        List<List<Object>> rows = new ArrayList<>();
        day.statuses()
                .forEach((checkIn, groups) -> groups.forEach(
                        group -> rows.add(row(day, checkIn.kind(), checkIn.occasion(), group.name(), group.people()))));
        return rows;
    }

    private static List<List<Object>> liveClasses(SuppressedDay day) {
        return day.liveClasses().stream()
                .map(live -> row(
                        day,
                        live.school(),
                        live.liveClass(),
                        live.open(),
                        live.expected(),
                        live.participants(),
                        live.minutes()))
                .toList();
    }

    private static List<Object> row(SuppressedDay day, Object... others) {
        return row(day.district(), day.date(), day.publishedAt(), others);
    }

    private static List<Object> row(SuppressedMonth month, Object... others) {
        return row(month.district(), month.lastDay(), month.publishedAt(), others);
    }

    private static List<Object> row(SuppressedOccasion suppressed, Object... others) {
        ClosedOccasion occasion = suppressed.occasion();
        return row(occasion.district(), occasion.date(), suppressed.publishedAt(), others);
    }

    private static List<Object> row(String district, LocalDate date, Instant publishedAt, Object... others) {
        List<Object> row = new ArrayList<>(List.of(district, date.toString(), UTC.format(publishedAt)));
        row.addAll(List.of(others));
        return row;
    }

    private static void insert(Connection connection, String sql, List<List<Object>> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    insert.setObject(i + 1, row.get(i));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
