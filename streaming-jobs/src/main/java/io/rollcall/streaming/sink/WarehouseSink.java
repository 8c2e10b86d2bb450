package io.rollcall.streaming.sink;

import io.rollcall.warehouse.row.WarehouseRow;
import io.rollcall.warehouse.write.TableWriter;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes rows into the warehouse, at least once; their natural keys and versions make that exactly once for whoever asks. A checkpoint completes only after every row
 * before it is written.
 */
public final class WarehouseSink implements Sink<WarehouseRow> {

    private static final long serialVersionUID = 1L;
    static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));

    private final OpenWriter openWriter;

    /** Opens the connection where the sink runs. */
    public interface OpenWriter extends Supplier<TableWriter>, Serializable {}

    public WarehouseSink(OpenWriter openWriter) {
        this.openWriter = openWriter;
    }

    @Override
    public SinkWriter<WarehouseRow> createWriter(WriterInitContext context) {
        InsertMetrics metrics = new InsertMetrics(context.metricGroup(), InstantSource.system());
        return new WarehouseWriter(
                openWriter.get(),
                tables -> new InsertBatches(tables, BACKOFF, metrics),
                context.getProcessingTimeService());
    }
}
