package io.rollcall.warehouse.embedded;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** An answer as ClickHouse's server forms it: headers first, then a body that may be compressed. */
final class ClickHouseResponse {

    private static final int UNAUTHORIZED = 401;

    private final HttpExchange exchange;
    private final ClickHouseRequest request;
    private final Headers headers;
    private boolean started;

    ClickHouseResponse(HttpExchange exchange, ClickHouseRequest request) {
        this.exchange = exchange;
        this.request = request;
        this.headers = exchange.getResponseHeaders();
        headers.set("X-ClickHouse-Server-Display-Name", "rollcall");
        headers.set("X-ClickHouse-Query-Id", request.queryId());
        headers.set("Keep-Alive", "timeout=10");
    }

    /** Sends the headers of a successful statement and opens the body, which the caller closes. */
    OutputStream open(String format, Counters counters, String timezone) throws IOException {
        headers.set("X-ClickHouse-Format", format);
        headers.set("X-ClickHouse-Timezone", timezone);
        headers.set("X-ClickHouse-Summary", summary(counters));
        headers.set("Content-Type", ContentType.of(format));
        started = true;
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        return request.compressedAnswer() ? Lz4Framing.compress(body) : body;
    }

    void text(int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        headers.set("Content-Type", "text/plain; charset=UTF-8");
        started = true;
        boolean bodiless = request.method().equals("HEAD");
        exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
        if (!bodiless) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Says what went wrong; in the middle of an answer by cutting it off, so that no client takes it for a whole one. */
    void refuse(EngineException e) throws IOException {
        if (started) {
            exchange.getResponseBody().write((e.getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("the answer was cut off: " + e.getMessage());
        }
        headers.set("X-ClickHouse-Exception-Code", String.valueOf(e.code()));
        text(
                headers.containsKey("WWW-Authenticate") ? UNAUTHORIZED : ErrorCode.statusOf(e.code()),
                e.getMessage() + "\n");
    }

    private static String summary(Counters counters) {
        return """
                {"read_rows":"%d","read_bytes":"%d","written_rows":"%d","written_bytes":"%d","total_rows_to_read":"0",\
                "result_rows":"%d","result_bytes":"%d","elapsed_ns":"0"}""".formatted(
                        counters.readRows(),
                        counters.readBytes(),
                        counters.writtenRows(),
                        counters.writtenBytes(),
                        counters.resultRows(),
                        counters.resultBytes());
    }
}
