package io.rollcall.simulator.client;

import io.rollcall.simulator.event.EventBatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches concurrently, a bounded number at a time, and adds up what the gateway acknowledged. Batches may arrive in any order; merging does not depend on it. The
 * first request that the gateway refuses, or does not answer in time, ends the sending: the next call throws it.
 */
public final class EventSender implements AutoCloseable {

    private final GatewayClient client;
    private final String feedKey;
    private final int inFlight;
    private final Semaphore permits;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<DeliveryTotals> totals = new AtomicReference<>(DeliveryTotals.NONE);
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    EventSender(GatewayClient client, String feedKey, int inFlight) {
        this.client = client;
        this.feedKey = feedKey;
        this.inFlight = inFlight;
        this.permits = new Semaphore(inFlight);
    }

    /** Sends the batch in the background; waits while as many as allowed are in flight. */
    public void send(EventBatch batch) throws InterruptedException {
        send(batch, _ -> {});
    }

    /** As {@link #send(EventBatch)}; hands on the receipt, in a thread of its own, the moment it is here. */
    public void send(EventBatch batch, Consumer<Receipt> acknowledged) throws InterruptedException {
        throwFailure();
        permits.acquire();
        threads.execute(() -> deliver(batch, acknowledged));
    }

    /** Waits until everything is acknowledged. */
    public DeliveryTotals finish() throws InterruptedException {
        permits.acquire(inFlight);
        permits.release(inFlight);
        throwFailure();
        return soFar();
    }

    /** What is acknowledged up to now. */
    public DeliveryTotals soFar() {
        return totals.get();
    }

    /** Abandons what is in flight and not acknowledged. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void deliver(EventBatch batch, Consumer<Receipt> acknowledged) {
        try {
            Receipt receipt = client.postEvents(feedKey, batch);
            acknowledged.accept(receipt);
            totals.updateAndGet(sum -> sum.plus(receipt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            permits.release();
        }
    }

    private void throwFailure() {
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }
}
