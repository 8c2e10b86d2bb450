package io.rollcall.streaming.sink;

import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.util.List;

/** Rows for one insert. */
record Batch<R extends WarehouseRow>(Table<R> table, List<R> rows) {

    void insertWith(TableWriter writer) {
        writer.insert(table, rows);
    }
}
