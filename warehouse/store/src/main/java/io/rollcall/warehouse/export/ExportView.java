package io.rollcall.warehouse.export;

import java.util.List;

/** A view of {@code analytics} that may be exported. Each of them has the column {@code district}. */
public record ExportView(String name, List<ExportColumn> columns) {

    /** By what a view can be narrowed beside its district: a range of days, a school. */
    public enum Filter {
        DAYS("date"),
        SCHOOL("school_code");

        private final String column;

        Filter(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public ExportView {
        columns = List.copyOf(columns);
    }

    /** Whether the view has the column that the filter is about. */
    public boolean has(Filter filter) {
        return columns.stream().anyMatch(column -> column.name().equals(filter.column()));
    }
}
