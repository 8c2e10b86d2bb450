package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarehouseMetricsTest {

    private final WarehouseMetrics metrics = new WarehouseMetrics(() -> 1_500_000);

    @Test
    void statementsAreCountedByWhatBecameOfThem() {
        metrics.ended(Duration.ofMillis(3), true);
        metrics.ended(Duration.ofSeconds(60), false);

        assertThat(metrics.page())
                .contains("rollcall_statements_total{outcome=\"answered\"} 1\n")
                .contains("rollcall_statements_total{outcome=\"refused\"} 1\n")
                .contains("rollcall_warehouse_disk_free_bytes 1500000\n");
    }

    @Test
    void bucketsCountThoseBelowThemToo() {
        metrics.ended(Duration.ofMillis(3), true);
        metrics.ended(Duration.ofMillis(300), true);
        metrics.ended(Duration.ofSeconds(60), true);

        assertThat(metrics.page())
                .contains("rollcall_statement_seconds_bucket{le=\"0.002\"} 0\n")
                .contains("rollcall_statement_seconds_bucket{le=\"0.005\"} 1\n")
                .contains("rollcall_statement_seconds_bucket{le=\"0.5\"} 2\n")
                .contains("rollcall_statement_seconds_bucket{le=\"+Inf\"} 3\n")
                .contains("rollcall_statement_seconds_count 3\n")
                .contains("rollcall_statement_seconds_sum 60.303\n");
    }

    @Test
    void whatRunsIsShownUntilItEnds() {
        WarehouseMetrics.Running statement = metrics.begin();
        assertThat(metrics.page()).contains("rollcall_statements_running 1\n");

        statement.close();

        assertThat(metrics.page()).contains("rollcall_statements_running 0\n").contains("outcome=\"refused\"} 1\n");
    }

    @Test
    void theOperatorsPageNamesEveryMetric() throws IOException {
        String page = Files.readString(Path.of("..", "..", "docs", "operations", "metrics.md"));

        assertThat(metrics.page().lines().filter(line -> line.startsWith("# TYPE ")))
                .hasSize(5)
                .allSatisfy(line -> assertThat(page)
                        .contains('`' + line.substring("# TYPE ".length(), line.lastIndexOf(' ')) + '`'));
    }
}
