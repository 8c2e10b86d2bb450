package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** A body that ends in a {@link RequestFailedException} where it grows too large, takes too long or breaks off. */
final class LimitedBody extends InputStream {

    private final InputStream body;
    private final BodyLimit limit;
    private final RequestFailure whereBroken;
    private final long deadline;
    private long total;

    /**
     * @param whereBroken what an {@link IOException} of {@code body} means
     */
    LimitedBody(InputStream body, BodyLimit limit, RequestFailure whereBroken) {
        this.body = body;
        this.limit = limit;
        this.whereBroken = whereBroken;
        this.deadline = System.nanoTime() + limit.time().toNanos();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int read = readOn(buffer, offset, length);
        total += Math.max(read, 0);
        if (total > limit.bytes()) {
            throw RequestFailedException.of(RequestFailure.BODY_TOO_LARGE, limit.megabytes());
        }
        if (System.nanoTime() - deadline > 0) {
            throw tooSlow();
        }
        return read;
    }

    private int readOn(byte[] buffer, int offset, int length) {
        try {
            return body.read(buffer, offset, length);
        } catch (IOException broken) {
            throw isSilence(broken) ? tooSlow() : RequestFailedException.of(whereBroken);
        }
    }

    /** Tomcat wraps the socket's own exception. */
    private static boolean isSilence(IOException broken) {
        return broken instanceof SocketTimeoutException || broken.getCause() instanceof SocketTimeoutException;
    }

    private RequestFailedException tooSlow() {
        return RequestFailedException.of(
                RequestFailure.BODY_TOO_SLOW, String.valueOf(limit.time().toSeconds()));
    }
}
