package io.rollcall.warehouse.retention;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Deletes the rows of persons who are erased, from the disk and not only from sight. Repeating it changes nothing, and what a replay has written again goes again. */
public final class DeleteErased {

    /** All whose rows are single persons'. Counters and published tables know nobody. */
    static final List<String> TABLES = List.of("rollcall.status_change");

    /** As many as a statement holds well. */
    private static final int AT_ONCE = 500;

    private record Place(String district, String school) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byDistrict = district.compareTo(other.district);
            return byDistrict != 0 ? byDistrict : school.compareTo(other.school);
        }
    }

    private final DataSource warehouse;

    public DeleteErased(DataSource warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Returns how many rows were there and are no more.
     *
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public long run(Collection<ErasedPerson> persons) {
        Map<Place, List<String>> places = persons.stream()
                .collect(Collectors.groupingBy(
                        person -> new Place(person.district(), person.school()),
                        TreeMap::new,
                        Collectors.mapping(ErasedPerson::subject, Collectors.toList())));
        long deleted = 0;
        try (Connection connection = warehouse.getConnection()) {
            for (String table : TABLES) {
                for (Map.Entry<Place, List<String>> place : places.entrySet()) {
                    deleted += delete(connection, table, place.getKey(), place.getValue());
                }
            }
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
        return deleted;
    }

    private static long delete(Connection connection, String table, Place place, List<String> subjects)
            throws SQLException {
        long deleted = 0;
        for (int start = 0; start < subjects.size(); start += AT_ONCE) {
            List<String> some = subjects.subList(start, Math.min(start + AT_ONCE, subjects.size()));
            long found = count(connection, table, place, some);
            if (found > 0) {
                String delete = Deletion.from(connection, table) + theirs(some) + " SETTINGS mutations_sync = 1";
                try (PreparedStatement statement = prepare(connection, delete, place, some)) {
                    statement.execute();
                }
            }
            deleted += found;
        }
        return deleted;
    }

    /** First, since a deletion looks into every part of the table. */
    private static long count(Connection connection, String table, Place place, List<String> subjects)
            throws SQLException {
        String count = "SELECT count() FROM " + table + " WHERE " + theirs(subjects);
        try (PreparedStatement statement = prepare(connection, count, place, subjects);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static String theirs(List<String> subjects) {
        return "district = ? AND (? = '" + ErasedPerson.ALL_SCHOOLS + "' OR school = ?) AND subject IN ("
                + String.join(", ", Collections.nCopies(subjects.size(), "toFixedString(unhex(?), 16)")) + ")";
    }

    private static PreparedStatement prepare(Connection connection, String sql, Place place, List<String> subjects)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, place.district());
        statement.setString(2, place.school());
        statement.setString(3, place.school());
        for (int i = 0; i < subjects.size(); i++) {
            statement.setString(4 + i, subjects.get(i));
        }
        return statement;
    }
}
