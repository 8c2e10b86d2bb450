package io.rollcall.standalone.audit;

import io.rollcall.event.Subject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** What the warehouse says of a school, read over the official driver as any analyst's tool would. */
final class WarehouseLedger {

    /**
     * @param persons everyone who has a row
     * @param counters all that are not 0
     */
    record School(Map<PersonKey, PersonStanding> persons, Map<CounterKey, Long> counters) {}

    private static final String PERSONS = """
            SELECT kind, toString(date), occasion, lower(hex(subject)), status, class, detail, mode,
                   toUnixTimestamp(toStartOfMinute(order_time))
            FROM rollcall.person_status WHERE district = ? AND school = ?
            """;

    private static final String COUNTERS = """
            SELECT 'school_count', kind, toString(date), occasion, '', status, detail, count
            FROM rollcall.school_count FINAL WHERE district = ? AND school = ? AND count != 0
            UNION ALL
            SELECT 'class_count', kind, toString(date), occasion, class, status, detail, count
            FROM rollcall.class_count FINAL WHERE district = ? AND school = ? AND count != 0
            UNION ALL
            SELECT 'minute_count', kind, toString(date), occasion, toString(toUnixTimestamp(minute)), status, '', count
            FROM rollcall.minute_count FINAL WHERE district = ? AND school = ? AND count != 0
            """;

    private static final String SCHOOLS = """
            SELECT DISTINCT district, school FROM rollcall.status_change
            UNION DISTINCT
            SELECT DISTINCT district, school FROM rollcall.school_count WHERE count != 0
            """;

    private final DataSource warehouse;

    WarehouseLedger(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    Set<SchoolKey> schools() throws AuditFailedException {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(SCHOOLS);
                ResultSet rows = statement.executeQuery()) {
            Set<SchoolKey> schools = new HashSet<>();
            while (rows.next()) {
                schools.add(new SchoolKey(rows.getString(1), rows.getString(2)));
            }
            return schools;
        } catch (SQLException e) {
            throw new AuditFailedException("the warehouse does not answer", e);
        }
    }

    School read(SchoolKey school) throws AuditFailedException {
        try (Connection connection = warehouse.getConnection()) {
            return new School(persons(connection, school), counters(connection, school));
        } catch (SQLException e) {
            throw new AuditFailedException("the warehouse does not answer", e);
        }
    }

    private static Map<PersonKey, PersonStanding> persons(Connection connection, SchoolKey school) throws SQLException {
        Map<PersonKey, PersonStanding> persons = new HashMap<>();
        try (PreparedStatement statement = prepare(connection, PERSONS, school);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Subject subject = Subject.of(HexFormat.of().parseHex(row.getString(4)));
                persons.put(
                        new PersonKey(row.getString(1), LocalDate.parse(row.getString(2)), row.getString(3), subject),
                        new PersonStanding(
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                Instant.ofEpochSecond(row.getLong(9))));
            }
        }
        return persons;
    }

    private static Map<CounterKey, Long> counters(Connection connection, SchoolKey school) throws SQLException {
        Map<CounterKey, Long> counters = new HashMap<>();
        try (PreparedStatement statement = prepare(connection, COUNTERS, school);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String table = row.getString(1);
                String split = row.getString(5);
                counters.put(
                        new CounterKey(
                                table,
                                row.getString(2),
                                LocalDate.parse(row.getString(3)),
                                row.getString(4),
                                table.equals(CounterKey.MINUTE)
                                        ? Instant.ofEpochSecond(Long.parseLong(split))
                                                .toString()
                                        : split,
                                row.getString(6),
                                row.getString(7)),
                        row.getLong(8));
            }
        }
        return counters;
    }

    private static PreparedStatement prepare(Connection connection, String sql, SchoolKey school) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        long parameters = sql.chars().filter(c -> c == '?').count();
        for (int i = 1; i <= parameters; i += 2) {
            statement.setString(i, school.district());
            statement.setString(i + 1, school.school());
        }
        return statement;
    }
}
