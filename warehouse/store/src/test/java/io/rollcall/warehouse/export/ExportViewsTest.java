package io.rollcall.warehouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RealWarehouse.Shared.class)
class ExportViewsTest {

    @Test
    void everyViewThatAnalystsReadIsExportedWithAllItsColumns(RealWarehouse warehouse) {
        List<String> schema =
                warehouse.column("SELECT concat(table, '.', name) FROM system.columns WHERE database = 'analytics' "
                        + "ORDER BY table, position");

        List<String> exported = ExportViews.all().stream()
                .flatMap(view -> view.columns().stream().map(column -> view.name() + "." + column.name()))
                .toList();

        assertThat(exported).isEqualTo(schema);
    }

    @ParameterizedTest
    @EnumSource
    void everyColumnHasAHeading(HeadingLanguage language) {
        assertThat(ExportViews.all())
                .allSatisfy(view -> assertThat(view.columns())
                        .extracting(language::heading)
                        .doesNotHaveDuplicates()
                        .noneMatch(String::isBlank));
    }
}
