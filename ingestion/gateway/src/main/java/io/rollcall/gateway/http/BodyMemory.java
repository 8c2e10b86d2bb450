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
    private final BodyLimit limit;
    private final Duration longestWait;
    private final Semaphore units;

    BodyMemory(BodyLimit limit, long heapBytes, Duration longestWait) {
        this.limit = limit;
        this.longestWait = longestWait;
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
        return take(request.getContentLengthLong(), request.getHeader(HttpHeaders.CONTENT_ENCODING) != null);
    }

    /**
     * @param length what the request says, below 0 where it does not
     * @param packed whether that is its length before it is unpacked
     */
    Share take(long length, boolean packed) {
        int wanted = Math.ceilDiv(expectedBytes(length, packed), UNIT);
        try {
            if (units.tryAcquire(wanted, longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Share(wanted);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw RequestFailedException.of(RequestFailure.TOO_BUSY);
    }

    /** The most, where the request does not say how long it is, or how long it is unpacked. */
    private int expectedBytes(long length, boolean packed) {
        return length < 0 || packed || length > limit.bytes() ? limit.bytes() : Math.max((int) length, 1);
    }
}
