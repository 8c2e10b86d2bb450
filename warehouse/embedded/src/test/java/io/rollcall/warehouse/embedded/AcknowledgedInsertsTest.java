package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the warehouse while it takes rows, again and again, and counts what it had answered for. Three times in a test run;
 * {@code -Drollcall.kills=50} for as often as one likes.
 */
class AcknowledgedInsertsTest {

    private static final int KILLS = Integer.getInteger("rollcall.kills", 3);
    private static final int CLIENTS = 4;
    private static final int ROWS_EACH = 200;

    /** Another number each time, so that the kill comes at another step of the engine's. */
    private static final int FIRST_INSERTS = 7;

    private final AtomicInteger nextInsert = new AtomicInteger();
    private final ConcurrentLinkedQueue<Integer> acknowledged = new ConcurrentLinkedQueue<>();

    @TempDir
    private Path data;

    @Test
    void noRowThatWasAnsweredForIsLost() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            insertUntilKilled(FIRST_INSERTS + kill);
        }
        try (WarehouseProcess warehouse = WarehouseProcess.start(data)) {
            Http http = Http.as(warehouse, warehouse.admin());
            List<String> whole = http.post(
                            "SELECT insert FROM t GROUP BY insert HAVING count() = %d".formatted(ROWS_EACH))
                    .body()
                    .lines()
                    .toList();
            assertThat(whole)
                    .containsAll(acknowledged.stream().map(String::valueOf).toList());
            assertThat(http.post("SELECT count() FROM (SELECT 1 FROM t GROUP BY insert HAVING count() != %d)"
                                    .formatted(ROWS_EACH))
                            .body())
                    .as("inserts stored in part")
                    .isEqualTo("0\n");
            System.out.printf("%d kills, %d inserts answered for, 0 lost%n", KILLS, acknowledged.size());
        }
    }

    private void insertUntilKilled(int inserts) throws Exception {
        WarehouseProcess warehouse = WarehouseProcess.start(data);
        Http http = Http.as(warehouse, warehouse.admin());
        http.post("CREATE TABLE IF NOT EXISTS t (insert UInt32, row UInt32) ENGINE = MergeTree ORDER BY insert");
        Semaphore answered = new Semaphore(0);
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(client -> clients.submit(() -> insertForever(http, answered)))
                    .toList();
            answered.acquire(inserts);
            warehouse.kill();
            for (Future<?> client : running) {
                client.get();
            }
        }
    }

    private void insertForever(Http http, Semaphore answered) {
        try {
            while (true) {
                int insert = nextInsert.incrementAndGet();
                int status = http.post("INSERT INTO t SELECT %d, number FROM numbers(%d)".formatted(insert, ROWS_EACH))
                        .statusCode();
                assertThat(status).isEqualTo(200);
                acknowledged.add(insert);
                answered.release();
            }
        } catch (UncheckedIOException e) {
            // The kill.
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }
}
