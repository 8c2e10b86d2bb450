package io.rollcall.warehouse.write;

import io.rollcall.warehouse.connection.Outcome;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import io.rollcall.warehouse.row.ArrowRows;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.WarehouseRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;

/** One HTTP POST an insert: the rows as one ArrowStream, and every setting that the outcome depends on in the request itself. */
final class ArrowTableWriter implements TableWriter {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
    private static final String CODE_HEADER = "X-ClickHouse-Exception-Code";
    private static final int OK = 200;

    /**
     * {@code async_insert=0}: an answer means that the rows are in the table (26.x would only queue them). {@code insert_deduplicate=0}: exactness comes from natural
     * keys; a block that equals an earlier one must not be skipped. {@code max_partitions_per_insert_block=0}: a replay may bring many months at once, and need not be
     * atomic. {@code distributed_foreground_insert=1}: on a cluster a row is stored when it is answered, as on one server. {@code optimize_on_insert=0}: whoever reads sees one row a key anyway, so to look for a second one in every block is a quarter of an insert's work for
     * nothing.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "async_insert", "0",
            "distributed_foreground_insert", "1",
            "insert_deduplicate", "0",
            "optimize_on_insert", "0",
            "max_partitions_per_insert_block", "0");

    private final WarehouseAddress address;
    private final BufferAllocator allocator = new RootAllocator();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    ArrowTableWriter(WarehouseAddress address) {
        this.address = address;
    }

    @Override
    public <R extends WarehouseRow> void insert(Table<R> table, List<R> rows) {
        if (!rows.isEmpty()) {
            send(table.name(), request(table, toArrowStream(table, rows)));
        }
    }

    @Override
    public void close() {
        http.close();
        allocator.close();
    }

    private <R extends WarehouseRow> byte[] toArrowStream(Table<R> table, List<R> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArrowRows arrow = table.toArrow(rows, allocator);
                ArrowStreamWriter stream = new ArrowStreamWriter(arrow.vectors(), arrow.dictionaries(), bytes)) {
            stream.start();
            stream.writeBatch();
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private HttpRequest request(Table<?> table, byte[] body) {
        String columns =
                table.columnNames().stream().map(name -> '`' + name + '`').collect(Collectors.joining(","));
        String sql = "INSERT INTO " + table.name() + " (" + columns + ") FORMAT ArrowStream";
        URI insert = address.url().resolve("/?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8) + settings());
        return HttpRequest.newBuilder(insert)
                .timeout(REQUEST_TIMEOUT)
                .header("X-ClickHouse-User", address.user())
                .header("X-ClickHouse-Key", address.password())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static String settings() {
        return SETTINGS.entrySet().stream()
                .map(setting -> '&' + setting.getKey() + '=' + setting.getValue())
                .collect(Collectors.joining());
    }

    private void send(String table, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != OK || code(response).isPresent()) {
                throw failure(table, response);
            }
        } catch (IOException unreachable) {
            throw new WarehouseUnavailable(
                    "no answer from " + address.url() + " to an insert into " + table, unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WarehouseUnavailable("stopped during an insert into " + table, stopped);
        }
    }

    private static WarehouseFailure failure(String table, HttpResponse<String> response) {
        String message = "insert into " + table + ": " + response.body().strip();
        OptionalInt code = code(response);
        return code.isPresent()
                ? Outcome.ofCode(code.getAsInt(), message, null)
                : Outcome.ofHttpStatus(response.statusCode(), message);
    }

    private static OptionalInt code(HttpResponse<?> response) {
        return response.headers().firstValue(CODE_HEADER).stream()
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
