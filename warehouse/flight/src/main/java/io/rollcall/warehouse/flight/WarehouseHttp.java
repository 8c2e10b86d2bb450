package io.rollcall.warehouse.flight;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A ClickHouse's HTTP interface, asked for Arrow with a caller's own login. Every statement may only read. */
final class WarehouseHttp implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final String CODE_HEADER = "X-ClickHouse-Exception-Code";
    private static final String FORMAT_HEADER = "X-ClickHouse-Format";
    private static final String ARROW = "ArrowStream";
    private static final int OK = 200;

    /** What the bytes depend on, so none is left to a server's default. A caller who goes away ends the statement; the embedded warehouse sees to that by itself. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "readonly", "2",
            "cancel_http_readonly_queries_on_client_close", "1",
            "http_write_exception_in_output_format", "0",
            "max_block_size", "32768",
            "output_format_arrow_compression_method", "none",
            "output_format_arrow_date_as_uint16", "0",
            "output_format_arrow_fixed_string_as_fixed_byte_array", "0",
            "output_format_arrow_low_cardinality_as_dictionary", "0",
            "output_format_arrow_string_as_string", "1"));

    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    WarehouseHttp(URI url) {
        this.url = url;
    }

    /** A statement that has been sent and can be given up at any time, by any thread. */
    static final class Sent {

        private final CompletableFuture<HttpResponse<InputStream>> response;

        private Sent(CompletableFuture<HttpResponse<InputStream>> response) {
            this.response = response;
        }

        /** Waits for the first bytes. */
        InputStream body() {
            try {
                HttpResponse<InputStream> answer = response.get();
                mustBeArrow(answer);
                return answer.body();
            } catch (CancellationException gone) {
                throw FlightFailure.cancelled();
            } catch (ExecutionException | IOException broken) {
                throw FlightFailure.unreachable(broken);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw FlightFailure.cancelled();
            }
        }

        /** Ends the connection, and with it the statement. */
        void giveUp() {
            if (response.cancel(true) || response.isCompletedExceptionally()) {
                return;
            }
            try {
                response.join().body().close();
            } catch (IOException alreadyBroken) {
                // Nobody reads it any longer.
            }
        }
    }

    /** @throws org.apache.arrow.flight.FlightRuntimeException where the warehouse does not know the login */
    void mustKnow(Login login) {
        Sent sent = send(login, Statement.of("SELECT 1"));
        sent.body();
        sent.giveUp();
    }

    Sent send(Login login, Statement statement) {
        StringBuilder query = new StringBuilder("/?default_format=" + ARROW);
        SETTINGS.forEach(
                (name, value) -> query.append('&').append(name).append('=').append(encoded(value)));
        statement
                .values()
                .forEach((name, value) ->
                        query.append("&param_").append(name).append('=').append(encoded(value)));
        return new Sent(http.sendAsync(
                HttpRequest.newBuilder(url.resolve(query.toString()))
                        .header("X-ClickHouse-User", login.user())
                        .header("X-ClickHouse-Key", login.password())
                        .POST(BodyPublishers.ofString(statement.sql()))
                        .build(),
                BodyHandlers.ofInputStream()));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private static void mustBeArrow(HttpResponse<InputStream> answer) throws IOException {
        int code =
                answer.headers().firstValue(CODE_HEADER).map(Integer::parseInt).orElse(0);
        if (answer.statusCode() != OK || code != 0) {
            try (InputStream body = answer.body()) {
                String words = new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
                throw FlightFailure.refused(code, answer.statusCode(), words);
            }
        }
        if (!answer.headers().firstValue(FORMAT_HEADER).orElse(ARROW).equals(ARROW)) {
            answer.body().close();
            throw FlightFailure.wrong("Flight SQL's answers are Arrow: leave the FORMAT clause out");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
