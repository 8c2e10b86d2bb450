package io.rollcall.warehouse.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer as ClickHouse's server forms it: headers first, then a body that may be compressed. */
final class ClickHouseResponse {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final HttpExchange exchange;
    private final ClickHouseRequest request;
    private final Headers headers;
    private final long startNanos = System.nanoTime();
    private @Nullable OutputStream body;

    ClickHouseResponse(HttpExchange exchange, ClickHouseRequest request) {
        this.exchange = exchange;
        this.request = request;
        this.headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Server-Display-Name", "rollcall");
        headers.set("X-ClickHouse-Query-Id", request.queryId());
        // Shorter than the JDK's server keeps an idle connection, so that a client never writes to one that is being
        // closed.
        headers.set("Keep-Alive", "timeout=10");
    }

    /** Sends the headers of a successful statement and opens the body, which the caller closes. */
    OutputStream open(String format, Counters counters, String timezone) throws IOException {
        headers.set("X-ClickHouse-Format", format);
        headers.set("X-ClickHouse-Timezone", timezone);
        headers.set("X-ClickHouse-Summary", summary(counters));
        headers.set("Content-Type", ContentType.of(format));
        Optional<HttpEncoding> encoding = request.framedAnswer() ? Optional.empty() : request.answerEncoding();
        encoding.ifPresent(chosen -> headers.set("Content-Encoding", chosen.headerValue()));
        exchange.sendResponseHeaders(OK, 0);
        OutputStream plain = new BufferedOutputStream(exchange.getResponseBody(), BUFFER_BYTES);
        if (request.framedAnswer()) {
            body = Lz4Framing.compress(plain);
        } else {
            body = encoding.isPresent() ? encoding.get().encode(plain) : plain;
        }
        return body;
    }

    void text(int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        headers.set("Content-Type", "text/plain; charset=UTF-8");
        boolean bodiless = request.method().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Says what went wrong; in the middle of an answer by cutting it off, so that no client takes it for a whole one. */
    void refuse(EngineException e) throws IOException {
        if (body != null) {
            body.write((e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
            body.flush();
            throw new IOException("the answer was cut off: " + e.getMessage());
        }
        headers.set("X-ClickHouse-Exception-Code", String.valueOf(e.code()));
        text(
                headers.containsKey("WWW-Authenticate") ? UNAUTHORIZED : ErrorCode.statusOf(e.code()),
                e.getMessage() + "\n");
    }

    private String summary(Counters counters) {
        return """
                {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d","total_rows_to_read":"0",\
                "result_rows":"%d","result_bytes":"%d","elapsed_ns":"%d"}""".formatted(
                        counters.readRows(),
                        counters.readBytes(),
                        counters.writtenRows(),
                        counters.writtenBytes(),
                        counters.resultRows(),
                        counters.resultBytes(),
                        System.nanoTime() - startNanos);
    }
}
