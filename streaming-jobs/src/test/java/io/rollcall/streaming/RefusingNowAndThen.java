package io.rollcall.streaming;

import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A warehouse that refuses every n-th insert. */
final class RefusingNowAndThen implements TableWriter {

    private final TableWriter warehouse;
    private final int every;
    private final AtomicInteger inserts = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();

    RefusingNowAndThen(TableWriter warehouse, int every) {
        this.warehouse = warehouse;
        this.every = every;
    }

    int refusals() {
        return refusals.get();
    }

    @Override
    public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
        if (inserts.incrementAndGet() % every == 0) {
            refusals.incrementAndGet();
            throw new WarehouseRefused(60, "refused, for the test", null);
        }
        warehouse.insert(table, rows);
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
