package io.rollcall.warehouse.generation;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The generations of the rows that the streaming job and backfills write: the bits of a version above the number of changes. All calls fail with {@link WarehouseUnavailable} where they can succeed later, with
 * {@link WarehouseRefused} where they cannot.
 */
public final class Generations {

    private static final int CHANGE_BITS = 40;

    /**
     * Counters of one table.
     *
     * @param keys what tells one from another
     * @param value what it stands at
     * @param received how the row says when it last changed; "" where it does not
     */
    private record Counters(String table, String keys, String value, String received) {

        String zeros(long version) {
            return "INSERT INTO %s (%s, %s, version%s) SELECT %s, 0, %d%s"
                            .formatted(table, keys, value, received, keys, version, received)
                    + stale(version);
        }

        String stale(long version) {
            return " FROM %s FINAL WHERE %s AND %s != 0 AND version < %d".formatted(table, Scope.SQL, value, version);
        }
    }

    private static final String OCCASION = "district, kind, date, school, occasion, ";
    private static final List<Counters> COUNTERS = List.of(
            new Counters("rollcall.school_count", OCCASION + "status, detail", "count", ", received_at"),
            new Counters("rollcall.class_count", OCCASION + "class, status, detail", "count", ", received_at"),
            new Counters("rollcall.minute_count", OCCASION + "minute, status", "count", ""),
            new Counters("rollcall.watch_count", OCCASION + "measure, minute", "amount", ", received_at"));

    private static final String PERSONS = "rollcall.status_change";
    private static final String STALE_PERSONS =
            " FROM rollcall.person_status WHERE " + Scope.SQL + " AND status != 'UNKNOWN' AND version < ";
    private static final String UNKNOWN_PERSONS = """
            INSERT INTO rollcall.status_change (district, kind, date, school, occasion, subject, old_status, new_status, class, detail, mode,
                order_time, within_seconds, received_at, version)
            SELECT district, kind, date, school, occasion, subject, status, 'UNKNOWN', '', '', 'IN_PERSON', order_time, 0, received_at, \
            """;

    private static final String EVERYTHING = """
            SELECT district, kind, toString(min(date)), toString(max(date)) FROM
            (SELECT district, kind, date FROM rollcall.status_change UNION ALL SELECT district, kind, date FROM rollcall.school_count)
            GROUP BY district, kind ORDER BY district, kind
            """;

    private final DataSource warehouse;

    public Generations(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    /** Of all rows; 0 where there are none. */
    public int highest() {
        return highest("1", List.of());
    }

    /** Of the rows of the scope; 0 where there are none. */
    public int highest(Scope scope) {
        return highest(Scope.SQL, scope.arguments());
    }

    /** What there are rows of. */
    public List<Scope> everything() {
        return run(EVERYTHING, List.of(), statement -> {
            List<Scope> scopes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    scopes.add(new Scope(
                            rows.getString(1),
                            rows.getString(2),
                            LocalDate.parse(rows.getString(3)),
                            LocalDate.parse(rows.getString(4))));
                }
            }
            return scopes;
        });
    }

    /** Those whose clock is their data's: what is said of a date may be admitted at any time. */
    public Set<String> districtsWhereAnyDateComes() {
        return run("SELECT district FROM rollcall.district FINAL WHERE clock = 'DATA'", List.of(), statement -> {
            Set<String> districts = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    districts.add(rows.getString(1));
                }
            }
            return districts;
        });
    }

    /**
     * Writes zero for every counter of the scope that only older generations know, and UNKNOWN for every person. To be called when the generation's own rows are
     * written; calling it again changes nothing. Returns how many rows it wrote.
     */
    public long retireOlderThan(int generation, Scope scope) {
        long version = (long) generation << CHANGE_BITS;
        long retired = 0;
        for (Counters counters : COUNTERS) {
            retired += write(counters.zeros(version), counters.stale(version), scope);
        }
        String stalePersons = STALE_PERSONS + version;
        return retired + write(UNKNOWN_PERSONS + version + stalePersons, stalePersons, scope);
    }

    private long write(String insert, String stale, Scope scope) {
        long rows = run("SELECT count()" + stale, scope.arguments(), Generations::number);
        if (rows > 0) {
            run(insert, scope.arguments(), PreparedStatement::execute);
        }
        return rows;
    }

    private int highest(String where, List<String> arguments) {
        List<String> tables =
                new ArrayList<>(COUNTERS.stream().map(Counters::table).toList());
        tables.add(PERSONS);
        String each = tables.stream()
                .map(table -> "SELECT max(version) AS version FROM " + table + " WHERE " + where)
                .collect(Collectors.joining(" UNION ALL "));
        List<String> all = tables.stream().flatMap(table -> arguments.stream()).toList();
        return Math.toIntExact(run("SELECT max(version) FROM (" + each + ")", all, Generations::number) >> CHANGE_BITS);
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @FunctionalInterface
    private interface Use<A> {
        A use(PreparedStatement statement) throws SQLException;
    }

    private <A> A run(String sql, List<String> arguments, Use<A> use) {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setString(i + 1, arguments.get(i));
            }
            return use.use(statement);
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }
}
