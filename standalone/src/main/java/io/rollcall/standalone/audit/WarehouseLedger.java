package io.rollcall.standalone.audit;

import io.rollcall.event.Subject;
import io.rollcall.warehouse.retention.RetainedDays;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What the warehouse says of a school, read over the official driver as any analyst's tool would. */
final class WarehouseLedger {

    /**
     * @param persons everyone who has a row
     * @param counters all that are not 0
     */
    record School(Map<PersonKey, PersonStanding> persons, Map<CounterKey, Long> counters) {}

    private static final String PERSONS = """
            SELECT school, kind, toString(date), occasion, lower(hex(subject)), status, class, detail, mode,
                   toUnixTimestamp(toStartOfMinute(order_time))
            FROM rollcall.person_status WHERE district = ? AND kind = ? AND has(splitByChar(' ', ?), school)
            """;

    private static final String COUNTERS = """
            SELECT 'school_count', school, kind, toString(date), occasion, '', status, detail, count
            FROM rollcall.school_count FINAL WHERE district = ? AND kind = ? AND has(splitByChar(' ', ?), school) AND count != 0
            UNION ALL
            SELECT 'class_count', school, kind, toString(date), occasion, class, status, detail, count
            FROM rollcall.class_count FINAL WHERE district = ? AND kind = ? AND has(splitByChar(' ', ?), school) AND count != 0
            UNION ALL
            SELECT 'minute_count', school, kind, toString(date), occasion, toString(toUnixTimestamp(minute)), status, '', count
            FROM rollcall.minute_count FINAL WHERE district = ? AND kind = ? AND has(splitByChar(' ', ?), school) AND count != 0
            UNION ALL
            SELECT 'watch_count', school, kind, toString(date), occasion, toString(toUnixTimestamp(minute)), measure, '', amount
            FROM rollcall.watch_count FINAL WHERE district = ? AND kind = ? AND has(splitByChar(' ', ?), school) AND amount != 0
            """;

    private static final Set<String> BY_MINUTE = Set.of(CounterKey.MINUTE, CounterKey.WATCH);

    private static final String SCHOOLS = """
            SELECT district, school, kind, toString(max(date)) FROM rollcall.status_change GROUP BY district, school, kind
            UNION ALL
            SELECT district, school, kind, toString(max(date)) FROM rollcall.school_count WHERE count != 0
            GROUP BY district, school, kind
            """;

    private final DataSource warehouse;
    private final RetainedDays retained;

    WarehouseLedger(DataSource warehouse, RetainedDays retained) {
        this.warehouse = warehouse;
        this.retained = retained;
    }

    /** Those that have rows of a day that is retained. */
    Set<SchoolKey> schools() throws AuditFailedException {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(SCHOOLS);
                ResultSet rows = statement.executeQuery()) {
            Set<SchoolKey> schools = new HashSet<>();
            while (rows.next()) {
                SchoolKey school = new SchoolKey(rows.getString(1), rows.getString(2), rows.getString(3));
                if (!school.isTheCanarys() && isRetained(school, LocalDate.parse(rows.getString(4)))) {
                    schools.add(school);
                }
            }
            return schools;
        } catch (SQLException e) {
            throw new AuditFailedException("the warehouse does not answer", e);
        }
    }

    /** All of these schools of one district and kind at once, since each question costs a walk over the table; every one has an answer, if an empty one. */
    Map<SchoolKey, School> read(Collection<SchoolKey> schools) throws AuditFailedException {
        Map<SchoolKey, School> ledgers = new HashMap<>();
        schools.forEach(school -> ledgers.put(school, new School(new HashMap<>(), new HashMap<>())));
        try (Connection connection = warehouse.getConnection()) {
            persons(connection, ledgers);
            counters(connection, ledgers);
            ledgers.forEach(this::leaveOutWhatIsNotRetained);
            return ledgers;
        } catch (SQLException e) {
            throw new AuditFailedException("the warehouse does not answer", e);
        }
    }

    private void leaveOutWhatIsNotRetained(SchoolKey key, School school) {
        school.persons().keySet().removeIf(person -> !isRetained(key, person.date()));
        school.counters().keySet().removeIf(counter -> !isRetained(key, counter.date()));
    }

    private boolean isRetained(SchoolKey school, LocalDate day) {
        return retained.hold(school.district(), school.kind(), day);
    }

    private static void persons(Connection connection, Map<SchoolKey, School> ledgers) throws SQLException {
        try (PreparedStatement statement = prepare(connection, PERSONS, ledgers.keySet());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Subject subject = Subject.of(HexFormat.of().parseHex(row.getString(5)));
                ledger(ledgers, row.getString(1))
                        .persons()
                        .put(
                                new PersonKey(
                                        row.getString(2), LocalDate.parse(row.getString(3)), row.getString(4), subject),
                                new PersonStanding(
                                        row.getString(6),
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9),
                                        Instant.ofEpochSecond(row.getLong(10))));
            }
        }
    }

    private static void counters(Connection connection, Map<SchoolKey, School> ledgers) throws SQLException {
        try (PreparedStatement statement = prepare(connection, COUNTERS, ledgers.keySet());
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                String table = row.getString(1);
                String split = row.getString(6);
                ledger(ledgers, row.getString(2))
                        .counters()
                        .put(
                                new CounterKey(
                                        table,
                                        row.getString(3),
                                        LocalDate.parse(row.getString(4)),
                                        row.getString(5),
                                        BY_MINUTE.contains(table) ? minute(split) : split,
                                        row.getString(7),
                                        row.getString(8)),
                                row.getLong(9));
            }
        }
    }

    private static String minute(String epochSecond) {
        return Instant.ofEpochSecond(Long.parseLong(epochSecond)).toString();
    }

    private static School ledger(Map<SchoolKey, School> ledgers, String school) {
        SchoolKey any = ledgers.keySet().iterator().next();
        return Objects.requireNonNull(ledgers.get(new SchoolKey(any.district(), school, any.kind())));
    }

    /** Every question asks for a district, a kind and a list of schools in turn. School codes hold no blanks. */
    private static PreparedStatement prepare(Connection connection, String sql, Collection<SchoolKey> schools)
            throws SQLException {
        SchoolKey any = schools.iterator().next();
        String codes = schools.stream().map(SchoolKey::school).collect(Collectors.joining(" "));
        PreparedStatement statement = connection.prepareStatement(sql);
        long parameters = sql.chars().filter(c -> c == '?').count();
        for (int i = 1; i <= parameters; i += 3) {
            statement.setString(i, any.district());
            statement.setString(i + 1, any.kind());
            statement.setString(i + 2, codes);
        }
        return statement;
    }
}
