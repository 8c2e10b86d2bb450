package io.rollcall.warehouse.write;

import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import java.util.List;

/** Writes rows. Safe to share between threads. */
public interface TableWriter extends AutoCloseable {

    /**
     * Writes all rows in one request and returns when the warehouse has them. Repeating it, wholly or in part, changes nothing, so after a failure of unknown outcome
     * it is right to send the same rows again.
     *
     * @throws WarehouseUnavailable when it can succeed later; some of the rows may be stored
     * @throws WarehouseRefused when it will never succeed
     * @throws IllegalArgumentException when a date or time is outside what the table can hold; nothing is written
     */
    <R extends WarehouseRow> void insert(Table<R> table, List<R> rows);

    @Override
    void close();

    static TableWriter to(WarehouseAddress address) {
        return new ArrowTableWriter(address);
    }
}
