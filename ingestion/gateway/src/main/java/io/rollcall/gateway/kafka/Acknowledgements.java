package io.rollcall.gateway.kafka;

import io.rollcall.gateway.log.LogUnavailableException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Waits until Kafka has acknowledged each of a known number of records; one for a whole batch, instead of a future a record. */
final class Acknowledgements implements Callback {

    private final CountDownLatch outstanding;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile long highestOffset = -1;

    Acknowledgements(int records) {
        this.outstanding = new CountDownLatch(records);
    }

    // The producer calls back from its one network thread, so plain reads before a write of highestOffset are safe.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    @Override
    public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception exception) {
        if (exception != null) {
            failure.compareAndSet(null, exception);
        } else if (metadata != null) {
            highestOffset = Math.max(highestOffset, metadata.offset());
        }
        outstanding.countDown();
    }

    /** Returns the highest offset; fails with {@link LogUnavailableException} where a record failed or the time is over. */
    long await(Duration longest) {
        try {
            if (!outstanding.await(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogUnavailableException("Kafka did not acknowledge in time");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("the gateway is stopping", stopping);
        }
        requireNoFailure();
        return highestOffset;
    }

    /** Fails with {@link LogUnavailableException} where a record has failed by now: then the batch has, whatever becomes of the others. */
    void requireNoFailure() {
        @Nullable Exception failed = failure.get();
        if (failed != null) {
            throw new LogUnavailableException("Kafka did not take a record", failed);
        }
    }
}
