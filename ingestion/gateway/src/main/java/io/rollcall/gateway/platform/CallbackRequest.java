package io.rollcall.gateway.platform;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a platform sent. Holds persons' ids, so its text shows none of it. */
public final class CallbackRequest {

    private final Map<String, String> parameters;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param parameters of the address
     * @param headers by their names in lower case
     * @param body as it came; the signature is of these bytes
     */
    public CallbackRequest(Map<String, String> parameters, Map<String, String> headers, byte[] body) {
        this.parameters = Map.copyOf(parameters);
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public boolean hasParameter(String name) {
        return parameters.containsKey(name);
    }

    public boolean hasHeader(String name) {
        return headers.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** UTF-8 by all platforms' word. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Fails with {@link RequestFailure#UNREADABLE_CALLBACK} where there is none. */
    public String parameter(String name) {
        return present(parameters.get(name), name);
    }

    /** As {@link #parameter}, of a header. */
    public String header(String name) {
        return present(headers.get(name.toLowerCase(Locale.ROOT)), name);
    }

    /** The failure of a request that is no callback, for want of that part. */
    public static RequestFailedException lacks(String part) {
        return RequestFailedException.of(RequestFailure.UNREADABLE_CALLBACK, part);
    }

    private static String present(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw lacks(name);
        }
        return value;
    }

    @Override
    public String toString() {
        return "a callback";
    }
}
