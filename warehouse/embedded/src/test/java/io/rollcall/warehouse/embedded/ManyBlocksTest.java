package io.rollcall.warehouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
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
}
