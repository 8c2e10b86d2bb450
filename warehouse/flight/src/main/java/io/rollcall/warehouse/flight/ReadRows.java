package io.rollcall.warehouse.flight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.arrow.flight.BackpressureStrategy.CallbackBackpressureStrategy;
import org.apache.arrow.flight.BackpressureStrategy.WaitResult;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Schema;

/** Passes the warehouse's Arrow on batch by batch, no faster than the caller reads it: no answer is held whole. */
final class ReadRows implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ReadRows.class.getName());
    private static final long PATIENCE_MILLIS = 10_000;

    private final WarehouseHttp warehouse;
    private final BufferAllocator memory;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ReadRows(WarehouseHttp warehouse, BufferAllocator memory) {
        this.warehouse = warehouse;
        this.memory = memory;
    }

    /** Tells the listener everything, also a failure, from a thread of its own: on gRPC's it would not learn of a caller who goes away. */
    void stream(Login login, Statement statement, ServerStreamListener listener) {
        threads.execute(() -> send(login, statement, listener));
    }

    private void send(Login login, Statement statement, ServerStreamListener listener) {
        WarehouseHttp.Sent sent = warehouse.send(login, statement);
        CallbackBackpressureStrategy pace = new CallbackBackpressureStrategy() {
            @Override
            protected void cancelCallback() {
                sent.giveUp();
            }
        };
        pace.register(listener);
        try (ArrowStreamReader reader = new ArrowStreamReader(sent.body(), memory)) {
            listener.start(reader.getVectorSchemaRoot());
            while (awaitReader(pace) && reader.loadNextBatch()) {
                listener.putNext();
            }
            listener.completed();
        } catch (FlightRuntimeException refused) {
            listener.error(refused);
        } catch (IOException broken) {
            listener.error(listener.isCancelled() ? FlightFailure.cancelled() : FlightFailure.unreachable(broken));
        } catch (RuntimeException unforeseen) {
            LOG.log(System.Logger.Level.ERROR, "an answer failed", unforeseen);
            listener.error(CallStatus.INTERNAL
                    .withDescription("the program failed; its log says how")
                    .toRuntimeException());
        } finally {
            sent.giveUp();
        }
    }

    /** What its rows will look like: of a SELECT without computing any, of everything else (SHOW, DESCRIBE …) by running it. */
    Schema schema(Login login, Statement statement) {
        String sql = statement.sql().strip().replaceAll(";\\s*$", "");
        try {
            return schemaOf(login, new Statement("SELECT * FROM (\n%s\n) LIMIT 0".formatted(sql), statement.values()));
        } catch (FlightRuntimeException refused) {
            if (refused.status().code() != FlightStatusCode.INVALID_ARGUMENT) {
                throw refused;
            }
            return schemaOf(login, statement);
        }
    }

    /** Every row of a short answer, as text; NULL is the empty text. */
    List<List<String>> texts(Login login, Statement statement) {
        WarehouseHttp.Sent sent = warehouse.send(login, statement);
        List<List<String>> rows = new ArrayList<>();
        try (ArrowStreamReader reader = new ArrowStreamReader(sent.body(), memory)) {
            VectorSchemaRoot batch = reader.getVectorSchemaRoot();
            while (reader.loadNextBatch()) {
                IntStream.range(0, batch.getRowCount())
                        .mapToObj(row -> batch.getFieldVectors().stream()
                                .map(column -> text(column, row))
                                .toList())
                        .forEach(rows::add);
            }
        } catch (IOException broken) {
            throw FlightFailure.unreachable(broken);
        } finally {
            sent.giveUp();
        }
        return rows;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private static String text(FieldVector column, int row) {
        Object value = column.getObject(row);
        return value == null ? "" : value.toString();
    }

    private Schema schemaOf(Login login, Statement statement) {
        WarehouseHttp.Sent sent = warehouse.send(login, statement);
        try (ArrowStreamReader reader = new ArrowStreamReader(sent.body(), memory)) {
            return reader.getVectorSchemaRoot().getSchema();
        } catch (IOException broken) {
            throw FlightFailure.unreachable(broken);
        } finally {
            sent.giveUp();
        }
    }

    /** A caller who reads slowly is waited for as long as the warehouse lets the statement run; one who has gone is not. */
    private static boolean awaitReader(CallbackBackpressureStrategy pace) {
        WaitResult result = pace.waitForListener(PATIENCE_MILLIS);
        while (result == WaitResult.TIMEOUT) {
            result = pace.waitForListener(PATIENCE_MILLIS);
        }
        if (result != WaitResult.READY) {
            throw FlightFailure.cancelled();
        }
        return true;
    }
}
