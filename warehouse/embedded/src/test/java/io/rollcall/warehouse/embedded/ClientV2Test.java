package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract kit, with ClickHouse's own client in each of its ways to compress. */
@ExtendWith(Warehouse.class)
class ClientV2Test {

    private static final int ROWS = 500;

    @ParameterizedTest
    @CsvSource({"false,false,false", "true,true,false", "true,true,true", "false,true,true"})
    void insertsAStreamAndReadsItBack(boolean request, boolean answer, boolean overHttp, WarehouseProcess warehouse)
            throws Exception {
        try (Client client = client(warehouse)
                .compressClientRequest(request)
                .compressServerResponse(answer)
                .useHttpCompression(overHttp)
                .build()) {
            client.execute("CREATE OR REPLACE TABLE v2 (a Int32, s String) ENGINE = MergeTree ORDER BY a")
                    .get()
                    .close();
            String rows = IntStream.range(0, ROWS)
                    .mapToObj(i -> "{\"a\":%d,\"s\":\"row %d\"}%n".formatted(i, i))
                    .collect(Collectors.joining());
            try (InsertResponse inserted = client.insert(
                            "v2",
                            new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)),
                            ClickHouseFormat.JSONEachRow)
                    .get()) {
                assertThat(inserted.getWrittenRows()).isEqualTo(ROWS);
            }
            List<GenericRecord> read = client.queryAll("SELECT a, s FROM v2 ORDER BY a");
            assertThat(read).hasSize(ROWS);
            assertThat(read.getLast().getString("s")).isEqualTo("row " + (ROWS - 1));
        }
    }

    @Test
    void bindsParametersOnTheServer(WarehouseProcess warehouse) {
        try (Client client = client(warehouse).build()) {
            List<GenericRecord> rows = client.queryAll("SELECT {word:String} AS word", Map.of("word", "it's"));
            assertThat(rows.getFirst().getString("word")).isEqualTo("it's");
        }
    }

    @Test
    void aRefusalCarriesClickHousesCode(WarehouseProcess warehouse) {
        try (Client client = client(warehouse).build()) {
            assertThatThrownBy(() -> client.queryAll("SELECT * FROM nowhere"))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            ServerException.class, e -> assertThat(e.getCode()).isEqualTo(60));
        }
    }

    private static Client.Builder client(WarehouseProcess warehouse) {
        return new Client.Builder()
                .addEndpoint(warehouse.url().toString())
                .setUsername(warehouse.admin().user())
                .setPassword(warehouse.admin().password());
    }
}
