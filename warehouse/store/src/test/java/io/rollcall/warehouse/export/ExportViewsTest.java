package io.rollcall.warehouse.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(RealWarehouse.Shared.class)
class ExportViewsTest {

    /** Live figures of single schools with cells of any size. */
    private static final Set<String> NOT_PUBLISHED = Set.of("form_answers", "notice_reach", "notice_reach_by_minute");

    @Test
    void everyViewThatAnalystsReadIsExportedWithAllItsColumns(RealWarehouse warehouse) {
        List<String> schema = warehouse.column(
                "SELECT concat(table, '.', name) FROM system.columns WHERE database = 'analytics' "
                        + "AND table NOT IN ('form_answers', 'notice_reach', 'notice_reach_by_minute') ORDER BY table, position");

        List<String> exported = ExportViews.all().stream()
                .flatMap(view -> view.columns().stream().map(column -> view.name() + "." + column.name()))
                .toList();

        assertThat(exported).isEqualTo(schema);
    }

    @Test
    void whatIsNotPublishedIsNotExported() {
        assertThat(ExportViews.all()).extracting(ExportView::name).doesNotContainAnyElementsOf(NOT_PUBLISHED);
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
