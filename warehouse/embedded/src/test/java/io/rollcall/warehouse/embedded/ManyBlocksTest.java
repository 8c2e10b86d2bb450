package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is one document, of however many blocks the engine makes it. */
@ExtendWith(Warehouse.class)
class ManyBlocksTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 AS a UNION ALL SELECT 2 UNION ALL SELECT 3",
                "SELECT number + 1 AS a FROM numbers(3) SETTINGS max_block_size = 1"
            })
    void everyRowArrivesOnce(String sql, WarehouseProcess warehouse) throws SQLException {
        try (Connection connection = JdbcDriverTest.connect(warehouse, warehouse.admin());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<Integer> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getInt(1));
            }
            assertThat(values).containsExactlyInAnyOrder(1, 2, 3);
        }
    }

    @Test
    void aParquetFileIsWhole(WarehouseProcess warehouse, @TempDir Path directory) throws IOException {
        Http http = Http.as(warehouse, warehouse.admin());
        String select = "SELECT number, toString(number) AS text FROM numbers({rows:UInt64})";

        HttpResponse<Path> file = http.send(
                http.request("default_format=Parquet", "param_rows=2000000").POST(BodyPublishers.ofString(select)),
                BodyHandlers.ofFile(directory.resolve("rows.parquet")));

        assertThat(file.headers().firstValue("X-ClickHouse-Format")).contains("Parquet");
        http.post("CREATE TABLE IF NOT EXISTS back (number UInt64, text String) ENGINE = Memory");
        assertThat(http.post(BodyPublishers.ofFile(file.body()), "query=INSERT INTO back FORMAT Parquet")
                        .statusCode())
                .isEqualTo(200);
        assertThat(http.post("SELECT count(), sum(number), max(length(text)) FROM back")
                        .body())
                .isEqualTo("2000000\t1999999000000\t7\n");
    }

    @Test
    void aParquetFileThatCannotBeWrittenSaysWhy(WarehouseProcess warehouse) {
        HttpResponse<String> answer =
                Http.as(warehouse, warehouse.admin()).post("SELECT nothing FROM numbers(1)", "default_format=Parquet");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("nothing");
    }
}
