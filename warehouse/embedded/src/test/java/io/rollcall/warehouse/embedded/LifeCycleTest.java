package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stopping, dying and starting again, each with processes of its own. */
class LifeCycleTest {

    private static final String ENDLESS = "SELECT count() FROM system.numbers WHERE NOT ignore(number)";

    @TempDir
    private Path data;

    @Test
    void whatWasAnsweredSurvivesBeingKilled() throws IOException, StartRefused {
        WarehouseProcess killed = WarehouseProcess.start(data);
        Http http = Http.as(killed, killed.admin());
        http.post("CREATE TABLE t (a UInt64) ENGINE = MergeTree ORDER BY a");
        http.post("INSERT INTO t SELECT number FROM numbers(1000)");
        killed.kill();
        try (WarehouseProcess restarted = WarehouseProcess.start(data)) {
            assertThat(Http.as(restarted, restarted.admin())
                            .post("SELECT count() FROM t")
                            .body())
                    .isEqualTo("1000\n");
        }
    }

    @Test
    void aSecondProcessOnOneDirectoryIsRefusedWithASentence() throws IOException, StartRefused {
        try (WarehouseProcess _ = WarehouseProcess.start(data)) {
            assertThatThrownBy(() -> WarehouseProcess.start(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("another warehouse is running on " + data);
        }
    }

    @Test
    void stoppingEndsWhatRunsAndLeavesNoCrash() throws IOException, StartRefused {
        WarehouseProcess warehouse = WarehouseProcess.start(data);
        Http http = Http.as(warehouse, warehouse.admin());
        CompletableFuture<Void> endless = CompletableFuture.runAsync(() -> http.post(ENDLESS));
        while (!http.post("SELECT query FROM system.processes").body().contains(ENDLESS)) {
            Thread.onSpinWait();
        }
        assertThat(warehouse.stop()).isEqualTo(128 + 15);
        assertThat(endless).failsWithin(Duration.ofSeconds(10));
    }

    @Test
    void aMissingLibraryIsSaidInOneSentence() {
        Path library = data.resolve("libchdb.so");
        assertThatThrownBy(() -> EngineLibrary.present(library))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining(library.toString());
    }
}
