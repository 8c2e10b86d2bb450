package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** The room for files: two may be arriving while one is decided on. A file is held as a whole, and what it becomes is several times its size. */
final class UploadRoom {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore arriving = new Semaphore(2, true);
    private final Semaphore deciding = new Semaphore(1, true);

    /** Fails with {@link RequestFailure#TOO_BUSY} where no room came free in time. */
    <T> T take(Supplier<byte[]> read, Function<byte[], T> decide) {
        return within(arriving, () -> {
            byte[] file = read.get();
            return within(deciding, () -> decide.apply(file));
        });
    }

    private static <T> T within(Semaphore room, Supplier<T> step) {
        try {
            if (!room.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RequestFailedException.of(RequestFailure.TOO_BUSY);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw RequestFailedException.of(RequestFailure.TOO_BUSY);
        }
        try {
            return step.get();
        } finally {
            room.release();
        }
    }
}
