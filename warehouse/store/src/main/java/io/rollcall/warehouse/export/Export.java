package io.rollcall.warehouse.export;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be exported.
 *
 * @param district the only one whose rows are exported
 * @param from the first day
 * @param to the last day
 * @param school the only school
 */
public record Export(
        ExportView view,
        String district,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> school,
        Form form) {

    /**
     * How the file looks.
     *
     * @param headings the language of a table's headings; none for the columns' own names. Arrow and Parquet always have those
     * @param byteOrderMark whether a CSV file begins with the mark by which Excel knows UTF-8
     */
    public record Form(ExportFormat format, Optional<HeadingLanguage> headings, boolean byteOrderMark) {}

    public Export {
        if ((from.isPresent() || to.isPresent()) && !view.has(ExportView.Filter.DAYS)) {
            throw new IllegalArgumentException(view.name() + " has no days");
        }
        if (school.isPresent() && !view.has(ExportView.Filter.SCHOOL)) {
            throw new IllegalArgumentException(view.name() + " has no schools");
        }
    }
}
