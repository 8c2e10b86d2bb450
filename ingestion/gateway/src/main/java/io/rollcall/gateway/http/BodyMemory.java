package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;

/** The room for what is being read: a request takes its share before its first byte, and waits, unread, where there is none. Memory stays bounded however many come. */
final class BodyMemory {

    /** What a request becomes while it is decided on is some three times its body; half of the heap is for that. */
    private static final int HEAP_A_BODY_BYTE = 6;

    private static final int UNIT = 4 << 10;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final BodyLimit limit;
    private final Semaphore units;

    BodyMemory(BodyLimit limit, long heapBytes) {
        this.limit = limit;
        this.units = new Semaphore(
                (int) Math.min(Math.max(heapBytes / HEAP_A_BODY_BYTE, limit.bytes()) / UNIT, Integer.MAX_VALUE), true);
    }

    /** A request's share; to be closed when the request is done. */
    final class Share implements AutoCloseable {

        private final int taken;

        private Share(int taken) {
            this.taken = taken;
        }

        @Override
        public void close() {
            units.release(taken);
        }
    }

    /** Fails with {@link RequestFailure#TOO_BUSY} where no room came free in time. */
    Share take(HttpServletRequest request) {
        int wanted = Math.ceilDiv(expectedBytes(request), UNIT);
        try {
            if (units.tryAcquire(wanted, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Share(wanted);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw RequestFailedException.of(RequestFailure.TOO_BUSY);
    }

    /** The most, where the request does not say how long it is, or how long it is unpacked. */
    private int expectedBytes(HttpServletRequest request) {
        long said = request.getContentLengthLong();
        boolean packed = request.getHeader(HttpHeaders.CONTENT_ENCODING) != null;
        return said < 0 || packed || said > limit.bytes() ? limit.bytes() : Math.max((int) said, 1);
    }
}
