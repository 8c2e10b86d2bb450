package io.rollcall.standalone.faults;

import io.rollcall.standalone.audit.AuditFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Asks the warehouse how many pupils of a district were marked present on a day. */
final class CountPupils {

    private static final String COUNTED = """
            SELECT sum(count) FROM rollcall.school_count FINAL
            WHERE district = ? AND kind = 'ATTENDANCE' AND date = toDate(?) AND status = 'PRESENT'
            """;

    private static final String PERSONS = """
            SELECT uniqExact(school, occasion, subject) FROM rollcall.status_change
            WHERE district = ? AND kind = 'ATTENDANCE' AND date = toDate(?)
            """;

    private static final String CHANGES = """
            SELECT uniqExact(school, occasion, subject, version) FROM rollcall.status_change
            WHERE district = ? AND kind = 'ATTENDANCE' AND date = toDate(?)
            """;

    private final DataSource warehouse;
    private final String district;
    private final LocalDate date;

    CountPupils(DataSource warehouse, String district, LocalDate date) {
        this.warehouse = warehouse;
        this.district = district;
        this.date = date;
    }

    /** By the schools' counters. */
    long counted() throws AuditFailedException {
        return ask(COUNTED);
    }

    /** By the counters and by the persons' own rows. */
    Standing standing() throws AuditFailedException {
        return new Standing(counted(), ask(PERSONS), ask(CHANGES));
    }

    private long ask(String question) throws AuditFailedException {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, district);
            statement.setString(2, date.toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException silent) {
            throw new AuditFailedException("the warehouse does not answer", silent);
        }
    }
}
