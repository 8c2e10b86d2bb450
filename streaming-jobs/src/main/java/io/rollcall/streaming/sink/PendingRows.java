package io.rollcall.streaming.sink;

import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Rows that wait to be written, table by table; of the rows with one natural key only the one with the highest version. */
final class PendingRows {

    private final Map<Class<?>, Rows<?>> tables = new LinkedHashMap<>();
    private int size;

    /** @param order the tables in the order in which their rows must be written */
    PendingRows(List<Table<?>> order) {
        for (Table<?> table : order) {
            tables.put(table.rowType(), rowsOf(table));
        }
    }

    void add(WarehouseRow row) {
        Rows<?> rows = rowsOfType(row.getClass());
        size -= rows.size();
        rows.add(row);
        size += rows.size();
    }

    int size() {
        return size;
    }

    /** Takes out the rows of some of the tables, in the order of the tables. */
    List<Batch<?>> take(Predicate<Table<?>> which) {
        List<Batch<?>> batches = new ArrayList<>();
        for (Rows<?> rows : tables.values()) {
            if (which.test(rows.table) && rows.size() > 0) {
                size -= rows.size();
                batches.add(rows.take());
            }
        }
        return batches;
    }

    private Rows<?> rowsOfType(Class<?> type) {
        Rows<?> rows = tables.get(type);
        if (rows == null) {
            throw new IllegalArgumentException("no table for rows of " + type);
        }
        return rows;
    }

    private static <R extends WarehouseRow> Rows<R> rowsOf(Table<R> table) {
        return new Rows<>(table);
    }

    private static final class Rows<R extends WarehouseRow> {
        private final Table<R> table;
        private Map<Object, R> newest = new HashMap<>();

        Rows(Table<R> table) {
            this.table = table;
        }

        void add(WarehouseRow row) {
            R typed = table.rowType().cast(row);
            newest.merge(
                    table.naturalKey(typed), typed, (old, other) -> other.version() >= old.version() ? other : old);
        }

        int size() {
            return newest.size();
        }

        Batch<R> take() {
            Batch<R> batch = new Batch<>(table, List.copyOf(newest.values()));
            newest = new HashMap<>();
            return batch;
        }
    }
}
