package io.rollcall.standalone.faults;

import io.rollcall.simulator.client.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches and repeats each until it is acknowledged, not before the gateway asks for it. Only so many are on their way at once; the others wait their turn, so that
 * who gives them never waits. A request that cannot succeed ends it: the wait for the acknowledgements throws.
 *
 * @param <B> a batch
 */
final class KeepTrying<B> implements AutoCloseable {

    /** Where the gateway does not say when to come again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Post<B> post;
    private final AnswerBook book;
    private final DelayQueue<Parcel<B>> due = new DelayQueue<>();
    private final List<B> hit = new ArrayList<>();
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Stage stage = Stage.BEFORE;
    private int outstanding;
    private @Nullable RuntimeException failure;

    /** One attempt at a batch. */
    @FunctionalInterface
    interface Post<B> {

        Reply of(B batch) throws InterruptedException;
    }

    /** @param inFlight the most batches that are on their way at once */
    KeepTrying(int inFlight, Post<B> post, AnswerBook book) {
        this.post = post;
        this.book = book;
        for (int sender = 0; sender < inFlight; sender++) {
            senders.execute(this::send);
        }
    }

    /** Sends the batch as soon as one of those on their way is decided. */
    void give(B batch) {
        synchronized (this) {
            outstanding++;
        }
        due.add(new Parcel<>(batch, System.nanoTime(), false));
    }

    /** From now on it is that stage. */
    void enter(Stage next) {
        stage = next;
    }

    /** Waits until all that was given is acknowledged; returns whether it is. */
    synchronized boolean awaitAcknowledged(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (outstanding > 0 && failure == null && System.nanoTime() < deadline) {
            TimeUnit.NANOSECONDS.timedWait(this, deadline - System.nanoTime());
        }
        if (failure != null) {
            throw failure;
        }
        return outstanding == 0;
    }

    /** The batches that were acknowledged and had been on their way, at least once, while it was {@link Stage#DURING}. */
    synchronized List<B> hit() {
        return List.copyOf(hit);
    }

    /** Abandons what is not acknowledged. */
    @Override
    public void close() {
        senders.shutdownNow();
    }

    private void send() {
        try {
            while (true) {
                Parcel<B> parcel = due.take();
                Stage begun = stage;
                long start = System.nanoTime();
                Reply reply = post.of(parcel.batch());
                Stage ended = stage;
                book.add(ended, reply, Duration.ofNanos(System.nanoTime() - start));
                boolean wasHit = parcel.hit() || begun != ended || ended == Stage.DURING;
                switch (reply) {
                    case Reply.Acknowledged _ -> acknowledged(parcel.batch(), wasHit);
                    case Reply.Refused(int _, Duration retryAfter) ->
                        due.add(parcel.again(retryAfter.isZero() ? PAUSE : retryAfter, wasHit));
                    case Reply.Missing _ -> due.add(parcel.again(PAUSE, wasHit));
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException hopeless) {
            fail(hopeless);
        }
    }

    private synchronized void acknowledged(B batch, boolean wasHit) {
        if (wasHit) {
            hit.add(batch);
        }
        outstanding--;
        notifyAll();
    }

    private synchronized void fail(RuntimeException hopeless) {
        failure = hopeless;
        notifyAll();
    }

    /**
     * A batch that is to be sent.
     *
     * @param notBefore in {@link System#nanoTime()}
     * @param hit whether an attempt at it met the outage
     */
    private record Parcel<B>(B batch, long notBefore, boolean hit) implements Delayed {

        Parcel<B> again(Duration pause, boolean wasHit) {
            return new Parcel<>(batch, System.nanoTime() + pause.toNanos(), wasHit);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(notBefore - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }
}
