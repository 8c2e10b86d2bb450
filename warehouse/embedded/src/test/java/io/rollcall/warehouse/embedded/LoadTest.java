package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many clients at once, clients that go away, and statements and answers larger than the machine. */
@ExtendWith(Warehouse.class)
class LoadTest {

    private static final int CLIENTS = 64;
    private static final int STATEMENTS_EACH = 5;
    private static final String ENDLESS = "SELECT count() FROM system.numbers WHERE NOT ignore(number)";

    /** 820 MB in one format's bytes, and less than half of that for whatever is under way. */
    private static final long STREAMED_ROWS = 20_000_000;

    private static final long KIBIBYTES_ALLOWED = 400 * 1024;

    @Test
    void sixtyFourClientsAtOnceGetTheirOwnAnswers(WarehouseProcess warehouse) throws Exception {
        Http http = Http.as(warehouse, warehouse.admin());
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<String>> answers = IntStream.range(0, CLIENTS * STATEMENTS_EACH)
                    .mapToObj(i ->
                            clients.submit(() -> http.post("SELECT %d, sum(number) FROM numbers(100000)".formatted(i))
                                    .body()))
                    .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(i + "\t4999950000\n");
            }
        }
    }

    @Test
    void aStatementEndsWhenItsClientGoesAway(WarehouseProcess warehouse) throws IOException {
        Http http = Http.as(warehouse, warehouse.admin());
        String tag = "/* gone */ " + ENDLESS;
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), warehouse.url().getPort())) {
            client.getOutputStream()
                    .write(
                            "POST / HTTP/1.1\r\nHost: x\r\nX-ClickHouse-User: %s\r\nX-ClickHouse-Key: %s\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(
                                            warehouse.admin().user(),
                                            warehouse.admin().password(),
                                            tag.length(),
                                            tag)
                                    .getBytes(US_ASCII));
            awaitRunning(http, tag, true);
        }
        awaitRunning(http, tag, false);
    }

    @Test
    void aStatementThatWantsAllMemoryIsRefusedAndTheNextOneAnswered(WarehouseProcess warehouse) {
        Http http = Http.as(warehouse, warehouse.admin());
        assertThat(http.post(
                                "SELECT length(groupArray(number)) FROM numbers(10000000000)",
                                "max_memory_usage=100000000")
                        .body())
                .contains("MEMORY_LIMIT_EXCEEDED");
        assertThat(http.post("SELECT 1").body()).isEqualTo("1\n");
    }

    @Test
    void rowsStreamBothWaysWithoutBeingHeld(WarehouseProcess warehouse) throws IOException {
        Http http = Http.as(warehouse, warehouse.admin());
        http.post("CREATE OR REPLACE TABLE streamed (a UInt64, s String) ENGINE = Null");
        long before = peakKibibytes(warehouse);
        InputStream rows = http.send(
                        http.request(
                                "query=SELECT number, leftPad(toString(number), 32) FROM numbers(%d) FORMAT RowBinary"
                                        .formatted(STREAMED_ROWS)),
                        BodyHandlers.ofInputStream())
                .body();
        HttpResponse<String> inserted =
                http.post(BodyPublishers.ofInputStream(() -> rows), "query=INSERT INTO streamed FORMAT RowBinary");
        assertThat(inserted.headers().firstValue("X-ClickHouse-Summary").orElse(""))
                .contains("\"written_rows\":\"" + STREAMED_ROWS + "\"");
        assertThat(peakKibibytes(warehouse) - before).isLessThan(KIBIBYTES_ALLOWED);
    }

    private static void awaitRunning(Http http, String statement, boolean expected) {
        String count = "SELECT count() FROM system.processes WHERE query = '" + statement + "'";
        String wanted = expected ? "1\n" : "0\n";
        while (!http.post(count).body().equals(wanted)) {
            Thread.onSpinWait();
        }
    }

    /** The most memory that the process has held so far. */
    private static long peakKibibytes(WarehouseProcess warehouse) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(warehouse.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
