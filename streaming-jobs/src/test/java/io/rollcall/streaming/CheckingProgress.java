package io.rollcall.streaming;

import io.rollcall.streaming.status.JobLife;
import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A warehouse that looks at its own rows whenever progress is written: whatever the log holds before it must be among them, or something newer. */
final class CheckingProgress implements TableWriter {

    private final FakeWarehouse warehouse;
    private final SyntheticLog log;
    private final FakeWarehouse complete = new FakeWarehouse();
    private final JobLife recount = new JobLife(null, complete, new Random(3));
    private final List<WarehouseRow> premature = new ArrayList<>();
    private int checks;
    private int recounted;

    CheckingProgress(FakeWarehouse warehouse, SyntheticLog log) throws Exception {
        this.warehouse = warehouse;
        this.log = log;
    }

    /** Rows that were still missing when progress vouched for them. */
    synchronized List<WarehouseRow> premature() {
        return List.copyOf(premature);
    }

    synchronized int checks() {
        return checks;
    }

    @Override
    public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
        warehouse.insert(table, rows);
        for (R row : rows) {
            if (row instanceof LogProgressRow progress) {
                check(progress);
            }
        }
    }

    private synchronized void check(LogProgressRow progress) {
        var vouchedFor = log.entriesBefore(progress.offset());
        try {
            recount.read(vouchedFor.subList(recounted, vouchedFor.size()));
            recount.checkpoint();
        } catch (Exception e) {
            throw new IllegalStateException("the recount failed", e);
        }
        recounted = vouchedFor.size();
        premature.addAll(complete.rowsNewerThanIn(warehouse));
        checks++;
    }

    @Override
    public void close() {
        warehouse.close();
    }
}
