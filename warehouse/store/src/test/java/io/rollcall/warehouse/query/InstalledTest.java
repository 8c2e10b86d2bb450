package io.rollcall.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class InstalledTest {

    @Test
    void saysWhichEngineAndSchemaItIs(RealWarehouse warehouse) {
        assertThat(Installed.over(warehouse.dataSource()).ask()).singleElement().satisfies(answer -> {
            assertThat(answer.engine()).matches("\\d+\\.\\d+\\..*");
            assertThat(answer.schema()).isGreaterThanOrEqualTo(20);
            assertThat(answer.schemaName()).isNotBlank();
            assertThat(answer.migratedAt()).isAfter("2026-01-01T00:00:00Z");
            assertThat(answer.generation()).isNotNegative();
        });
    }
}
