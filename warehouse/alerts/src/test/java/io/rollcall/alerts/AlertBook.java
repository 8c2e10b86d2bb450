package io.rollcall.alerts;

import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.row.AlertRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps alerts as the warehouse's table does: of rows with one id the highest version stands. */
final class AlertBook implements TableWriter {

    private final Map<String, AlertRow> standing = new LinkedHashMap<>();
    private final List<AlertRow> written = new ArrayList<>();

    List<AlertRow> update(Moment moment, List<Condition> holding) {
        List<AlertRow> rows = UpdateAlerts.of("haizhu", moment, alerts(), holding);
        rows.forEach(this::keep);
        return rows;
    }

    List<AlertRow> written() {
        return written;
    }

    List<Alert> alerts() {
        return standing.values().stream().map(AlertBook::alert).toList();
    }

    @Override
    public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
        rows.forEach(row -> keep((AlertRow) row));
    }

    @Override
    public void close() {}

    private void keep(AlertRow row) {
        written.add(row);
        standing.merge(row.id(), row, (before, next) -> next.version() >= before.version() ? next : before);
    }

    private static Alert alert(AlertRow row) {
        return new Alert(
                row.id(),
                row.rule(),
                row.severity(),
                LocalDate.ofEpochDay(row.epochDay()),
                row.school(),
                "",
                row.about(),
                row.openedAt(),
                row.closedAt().equals(Instant.EPOCH) ? Optional.empty() : Optional.of(row.closedAt()),
                row.ending(),
                new Alert.Evidence(row.measured(), row.threshold(), row.usual(), row.basis()),
                row.version(),
                Optional.empty());
    }
}
