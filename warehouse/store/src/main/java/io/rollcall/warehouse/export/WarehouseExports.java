package io.rollcall.warehouse.export;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.connection.WarehouseRefused;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
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

/** Streams exports out of the warehouse over its HTTP interface, in memory that does not grow with them. Safe to share between threads. */
public final class WarehouseExports implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    /** Until the first row; how long the rest takes is the reader's affair, up to {@link #SETTINGS}' hour. */
    private static final Duration FIRST_ROW_TIMEOUT = Duration.ofMinutes(10);

    private static final String CODE_HEADER = "X-ClickHouse-Exception-Code";
    private static final int OK = 200;

    /** Each decides what the bytes are, so none is left to a server's default. Arrow's Java reader reads compressed batches with another library only. */
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "max_execution_time", "3600",
            "output_format_arrow_string_as_string", "1",
            "output_format_arrow_low_cardinality_as_dictionary", "0",
            "output_format_arrow_compression_method", "none",
            "output_format_parquet_string_as_string", "1",
            "output_format_parquet_compression_method", "zstd",
            "output_format_csv_crlf_end_of_line", "1",
            "format_csv_null_representation", "",
            "date_time_output_format", "iso",
            "http_write_exception_in_output_format", "0"));

    private final WarehouseAddress address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    private WarehouseExports(WarehouseAddress address) {
        this.address = address;
    }

    public static WarehouseExports of(WarehouseAddress address) {
        return new WarehouseExports(address);
    }

    /**
     * How many rows it has just now.
     *
     * @throws WarehouseUnavailable when it can be asked again later
     * @throws WarehouseRefused when it cannot
     */
    public long count(Export export) {
        try (InputStream answer = send(ExportStatement.count(export), "TabSeparated")) {
            return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException broken) {
            throw unreachable(broken);
        }
    }

    /**
     * Starts an export; to be closed, also where its rows were not all written.
     *
     * @throws WarehouseUnavailable when it can be asked again later
     * @throws WarehouseRefused when it cannot
     */
    public ExportedRows open(Export export) {
        return new ExportedRows(
                export,
                send(ExportStatement.rows(export), export.form().format().engineFormat()));
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    private InputStream send(ExportStatement statement, String format) {
        try {
            HttpResponse<InputStream> response = http.send(request(statement, format), BodyHandlers.ofInputStream());
            if (response.statusCode() != OK
                    || response.headers().firstValue(CODE_HEADER).isPresent()) {
                throw failure(response);
            }
            return response.body();
        } catch (IOException broken) {
            throw unreachable(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WarehouseUnavailable("stopped before an export began", stopped);
        }
    }

    private HttpRequest request(ExportStatement statement, String format) {
        StringBuilder query = new StringBuilder("/?default_format=").append(format);
        SETTINGS.forEach(
                (name, value) -> query.append('&').append(name).append('=').append(encoded(value)));
        statement
                .parameters()
                .forEach((name, value) ->
                        query.append("&param_").append(name).append('=').append(encoded(value)));
        URI select = address.url().resolve(query.toString());
        return HttpRequest.newBuilder(select)
                .timeout(FIRST_ROW_TIMEOUT)
                .header("X-ClickHouse-User", address.user())
                .header("X-ClickHouse-Key", address.password())
                .POST(BodyPublishers.ofString(statement.sql()))
                .build();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static WarehouseFailure failure(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            String message = "export: " + new String(body.readAllBytes(), StandardCharsets.UTF_8).strip();
            return response.headers()
                    .firstValue(CODE_HEADER)
                    .map(code -> Outcome.ofCode(Integer.parseInt(code), message, null))
                    .orElseGet(() -> Outcome.ofHttpStatus(response.statusCode(), message));
        }
    }

    private WarehouseUnavailable unreachable(IOException broken) {
        return new WarehouseUnavailable("no answer from " + address.url() + " to an export", broken);
    }
}
