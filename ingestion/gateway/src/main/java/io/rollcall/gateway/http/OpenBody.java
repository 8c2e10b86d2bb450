package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Opens a request's body within its limits, unpacked. */
final class OpenBody {

    private static final int UNPACK_BUFFER = 8 << 10;

    private OpenBody() {}

    static InputStream open(HttpServletRequest request, BodyLimit limit) {
        boolean gzip = isGzip(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            throw RequestFailedException.of(RequestFailure.BODY_TOO_LARGE, limit.megabytes());
        }
        InputStream body = new LimitedBody(input(request), limit, RequestFailure.TRUNCATED_BODY);
        return gzip ? new LimitedBody(unpack(body), limit, RequestFailure.BROKEN_GZIP) : body;
    }

    private static boolean isGzip(HttpServletRequest request) {
        @Nullable String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null) {
            return false;
        }
        return switch (encoding.trim().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw RequestFailedException.of(RequestFailure.UNSUPPORTED_ENCODING);
        };
    }

    private static InputStream input(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException gone) {
            throw RequestFailedException.of(RequestFailure.TRUNCATED_BODY);
        }
    }

    private static InputStream unpack(InputStream body) {
        try {
            return new GZIPInputStream(body, UNPACK_BUFFER);
        } catch (IOException noHeader) {
            throw RequestFailedException.of(RequestFailure.BROKEN_GZIP);
        }
    }
}
