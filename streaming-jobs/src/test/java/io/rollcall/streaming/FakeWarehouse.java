package io.rollcall.streaming;

import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Keeps rows as the warehouse does: of one natural key the highest version counts, of equal versions the last one written. Remembers every insert, too. */
public final class FakeWarehouse implements TableWriter {

    private final Map<List<Object>, WarehouseRow> rows = new LinkedHashMap<>();
    private final List<String> inserts = new ArrayList<>();
    private final BooleanSupplier isAway;

    public FakeWarehouse() {
        this(() -> false);
    }

    /** @param isAway asked before each row; where it says yes, the rest of the insert is not stored and the insert fails */
    public FakeWarehouse(BooleanSupplier isAway) {
        this.isAway = isAway;
    }

    @Override
    public synchronized <R extends WarehouseRow> void insert(Table<R> table, List<R> batch) {
        for (R row : batch) {
            if (isAway.getAsBoolean()) {
                throw new WarehouseUnavailable("away, for the test", null);
            }
            store(table, row);
        }
        inserts.add(table.name() + " " + batch.size());
        notifyAll();
    }

    private <R extends WarehouseRow> void store(Table<R> table, R row) {
        List<Object> key = new ArrayList<>(table.naturalKey(row));
        key.add(table.name());
        rows.merge(key, row, (old, other) -> other.version() >= old.version() ? other : old);
    }

    public synchronized List<WarehouseRow> rows() {
        return List.copyOf(rows.values());
    }

    public <R extends WarehouseRow> List<R> rows(Class<R> type) {
        return rows().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The rows of which the other one has no version or an older one. */
    public List<WarehouseRow> rowsNewerThanIn(FakeWarehouse other) {
        Map<List<Object>, WarehouseRow> others = other.byKey();
        return byKey().entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey())
                        || others.get(entry.getKey()).version()
                                < entry.getValue().version())
                .map(Map.Entry::getValue)
                .toList();
    }

    private synchronized Map<List<Object>, WarehouseRow> byKey() {
        return Map.copyOf(rows);
    }

    /** Each finished insert as "table rows", in order. */
    public synchronized List<String> inserts() {
        return List.copyOf(inserts);
    }

    /** Waits until so many inserts have finished. */
    public synchronized List<String> awaitInserts(int atLeast) throws InterruptedException {
        while (inserts.size() < atLeast) {
            wait();
        }
        return List.copyOf(inserts);
    }

    @Override
    public void close() {
        // keeps its rows, as the warehouse does
    }
}
