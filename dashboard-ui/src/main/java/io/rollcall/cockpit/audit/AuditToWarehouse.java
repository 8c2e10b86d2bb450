package io.rollcall.cockpit.audit;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.row.AuditLogRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.write.TableWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the audit log in {@code rollcall.audit_log}, beside the lines that come over the gateway's topic; docs/decisions/0021 says why directly. */
final class AuditToWarehouse implements AuditLog {

    private final TableWriter warehouse;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** Gives each line an id of its own, or one would replace another of the same moment. */
    AuditToWarehouse(TableWriter warehouse, InstantSource clock, Supplier<String> ids) {
        this.warehouse = warehouse;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void keep(AuditActor actor, AuditEntry entry) {
        var row = new AuditLogRow(
                actor.district(),
                clock.instant(),
                ids.get(),
                actor.login(),
                actor.role(),
                entry.action().name(),
                entry.school(),
                entry.scope(),
                entry.purpose(),
                entry.outcome(),
                0,
                0);
        try {
            warehouse.insert(Tables.AUDIT_LOG, List.of(row));
        } catch (WarehouseFailure failure) {
            throw new AuditUnavailableException(failure);
        }
    }
}
