package io.rollcall.warehouse.research;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.query.AskWarehouse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Approves purposes and ends them, each with a line in the audit log first. One is open at a time, so that no statement can see two. */
public final class Purposes {

    private static final String COLUMNS =
            "SELECT district, id, toString(from_date) AS from_day, toString(to_date) AS to_day, toUnixTimestamp64Milli(expires_at) AS expires FROM ";

    /** The salt is made in the warehouse and never leaves it. */
    private static final String APPROVE = """
            INSERT INTO rollcall.purpose (district, id, approved_at, approved_by, from_date, to_date, expires_at, salt, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, randomString(32), 1)""";

    private static final String END = """
            INSERT INTO rollcall.purpose (district, id, approved_at, approved_by, from_date, to_date, expires_at, salt, version)
            SELECT district, id, approved_at, approved_by, from_date, to_date, ?, salt, version + 1
            FROM rollcall.purpose FINAL WHERE id = ?""";

    private static final String AUDIT = """
            INSERT INTO rollcall.audit_log (district, at, id, actor, role, action, school, scope, purpose, outcome, people, version)
            VALUES (?, ?, ?, ?, 'OPERATOR', ?, '', ?, ?, 'DONE', 0, 0)""";

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final DataSource warehouse;
    private final AskWarehouse ask;
    private final InstantSource clock;

    public Purposes(DataSource warehouse, InstantSource clock) {
        this.warehouse = warehouse;
        this.ask = new AskWarehouse(warehouse);
        this.clock = clock;
    }

    /** Every purpose that ever was approved and is still kept, the newest first. */
    public List<Purpose> all() {
        return read("rollcall.purpose FINAL");
    }

    /** Those that are open: one or none. */
    public List<Purpose> open() {
        return read("rollcall.open_purpose");
    }

    /**
     * @param by who approved it
     * @throws PurposeRefusedException where another one is open, or the id was used before
     * @throws WarehouseUnavailable when it can succeed later
     * @throws WarehouseRefused when it will never succeed
     */
    public void approve(Purpose purpose, String by) throws PurposeRefusedException {
        List<Purpose> open = open();
        if (!open.isEmpty()) {
            throw new PurposeRefusedException("the purpose %s is open until %s; end it first"
                    .formatted(open.getFirst().id(), open.getFirst().expiresAt()));
        }
        if (all().stream().anyMatch(other -> other.id().equals(purpose.id()))) {
            throw new PurposeRefusedException(
                    "there was a purpose %s before; choose another id".formatted(purpose.id()));
        }
        if (!purpose.expiresAt().isAfter(clock.instant())) {
            throw new PurposeRefusedException("it would have expired at " + purpose.expiresAt());
        }
        keep(purpose, by, "PURPOSE_APPROVED");
        run(
                APPROVE,
                purpose.district(),
                purpose.id(),
                now(),
                by,
                purpose.from().toString(),
                purpose.to().toString(),
                UTC.format(purpose.expiresAt()));
    }

    /** @throws PurposeRefusedException where no purpose of that id is open */
    public void end(String id, String by) throws PurposeRefusedException {
        Purpose purpose = open().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PurposeRefusedException("no purpose %s is open".formatted(id)));
        keep(purpose, by, "PURPOSE_ENDED");
        run(END, now(), id);
    }

    private void keep(Purpose purpose, String by, String action) {
        String scope = "%s to %s, until %s".formatted(purpose.from(), purpose.to(), purpose.expiresAt());
        run(AUDIT, purpose.district(), now(), UUID.randomUUID().toString(), by, action, scope, purpose.id());
    }

    private List<Purpose> read(String table) {
        return ask.list(
                COLUMNS + table + " ORDER BY approved_at DESC",
                row -> new Purpose(
                        row.getString("district"),
                        row.getString("id"),
                        LocalDate.parse(row.getString("from_day")),
                        LocalDate.parse(row.getString("to_day")),
                        Instant.ofEpochMilli(row.getLong("expires"))));
    }

    private String now() {
        return UTC.format(clock.instant());
    }

    private void run(String sql, String... arguments) {
        try (Connection connection = warehouse.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            statement.execute();
        } catch (SQLException failed) {
            throw Outcome.ofSql(failed);
        }
    }
}
