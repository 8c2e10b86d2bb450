package io.rollcall.warehouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code docs/analysts/dictionary.md} is what the schema says of itself; {@code -Drollcall.write-dictionary=true} writes it. */
@ExtendWith(RealWarehouse.Shared.class)
class DataDictionaryTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "analysts", "dictionary.md");

    private static final String HEAD = """
            # The data dictionary

            Every view of the database `analytics`, from the schema itself; do not edit it by hand (`DataDictionaryTest` says how it is written).
            """;

    private static final String VIEWS = """
            SELECT concat(
                '\\n## ', tables.name, '\\n\\n', tables.comment, '.\\n\\n| column | type | meaning |\\n|---|---|---|\\n',
                arrayStringConcat(arrayMap(
                    column -> concat('| `', column.2, '` | `', column.3, '` | ', replaceAll(column.4, '|', '\\\\|'), ' |\\n'),
                    arraySort(groupArray((columns.position, columns.name, columns.type, columns.comment))))))
            FROM system.tables AS tables
            INNER JOIN system.columns AS columns ON columns.database = tables.database AND columns.table = tables.name
            WHERE tables.database = 'analytics'
            GROUP BY tables.name, tables.comment
            ORDER BY tables.name""";

    @Test
    void thePageIsTheSchemas(RealWarehouse warehouse) throws IOException {
        String page = HEAD + String.join("", warehouse.column(VIEWS));
        if (Boolean.getBoolean("rollcall.write-dictionary")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("write it anew with: mvn test -pl warehouse/store -am -Dtest=DataDictionaryTest "
                        + "-Dsurefire.failIfNoSpecifiedTests=false -Drollcall.write-dictionary=true")
                .content()
                .isEqualTo(page);
    }
}
