package io.rollcall.streaming.sink;

import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inserts batches in order in a thread of its own, one delivery at a time. While the warehouse is away it tries again, slower and slower, and never gives up: nothing
 * is lost, for the log still has it. Only a refusal ends it, and it ends the caller too.
 */
final class InsertBatches implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InsertBatches.class);

    private final TableWriter writer;
    private final Backoff backoff;
    private final InsertMetrics metrics;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("warehouse-insert").factory());
    private Future<?> delivery = CompletableFuture.completedFuture(null);

    InsertBatches(TableWriter writer, Backoff backoff, InsertMetrics metrics) {
        this.writer = writer;
        this.backoff = backoff;
        this.metrics = metrics;
    }

    /** Whether the last delivery is written. Fails as {@link #await} does. */
    boolean isIdle() throws IOException, InterruptedException {
        if (!delivery.isDone()) {
            return false;
        }
        await();
        return true;
    }

    /** Hands over a delivery, waiting until the one before it is written. */
    void deliver(List<Batch<?>> batches) throws IOException, InterruptedException {
        await();
        if (!batches.isEmpty()) {
            delivery = thread.submit(() -> {
                for (Batch<?> batch : batches) {
                    insert(batch);
                }
                return batches.size();
            });
        }
    }

    /** Returns when everything that was handed over is written; fails where the warehouse refused it. */
    void await() throws IOException, InterruptedException {
        try {
            delivery.get();
        } catch (ExecutionException refused) {
            throw new IOException("the warehouse does not take the job's rows", refused.getCause());
        }
    }

    private void insert(Batch<?> batch) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                batch.insertWith(writer);
                metrics.written(batch);
                if (attempt > 1) {
                    LOG.info("The warehouse is back; wrote {} at attempt {}", batch.table(), attempt);
                }
                return;
            } catch (WarehouseUnavailable away) {
                metrics.retried();
                if (attempt == 1) {
                    LOG.warn("The warehouse is away, trying until it is back: {}", away.getMessage());
                }
                pause(backoff.before(attempt + 1));
            }
        }
    }

    /** Whoever was told to stop during an insert stops here, however short the pause. */
    private static void pause(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped while the warehouse was away");
        }
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    /** Gives up what is not written yet; a checkpoint that covers it was never completed. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
