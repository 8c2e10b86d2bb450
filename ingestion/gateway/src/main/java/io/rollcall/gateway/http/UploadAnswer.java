package io.rollcall.gateway.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Fault;
import io.rollcall.gateway.upload.SampleMark;
import io.rollcall.gateway.upload.UploadOutcome;
import io.rollcall.gateway.upload.UploadOutcome.Count;
import io.rollcall.gateway.upload.WrongCell;
import io.rollcall.spreadsheet.file.ColumnName;
import io.rollcall.spreadsheet.file.FileForm;
import io.rollcall.spreadsheet.register.DateForm;
import io.rollcall.spreadsheet.register.Layout;
import io.rollcall.spreadsheet.register.MarkColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST /v1/uploads}, and to its preview with the first rows as they would be understood. Repeats no cell but the headings that were understood. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadAnswer(
        String requestId,
        File file,
        Count rows,
        Count marks,
        Map<Status, Integer> statuses,
        Map<String, Long> reasons,
        List<Rejected> rejected,
        int rejectedNotListed,
        @Nullable List<SampleMark> firstMarks) {

    private static final int MOST_LISTED = 1_000;

    /**
     * How the file was read.
     *
     * @param encoding of a text, with {@code delimiter}; null for a workbook
     * @param sheet of a workbook, with {@code dates1904}; null for a text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String format,
            @Nullable String encoding,
            @Nullable String delimiter,
            @Nullable Integer sheet,
            @Nullable Boolean dates1904,
            String layout,
            int headingRow,
            Set<DateForm> dateForms,
            List<Column> columns,
            List<String> ignoredColumns) {}

    /** What a column means; {@code date} and {@code session} where its heading names them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            String column,
            String heading,
            String meaning,
            @Nullable String date,
            @Nullable String session) {}

    record Rejected(int row, String column, String reason, String message) {}

    static UploadAnswer of(String requestId, UploadOutcome outcome, Function<Fault, String> sentence) {
        return of(requestId, outcome, null, sentence);
    }

    static UploadAnswer ofPreview(String requestId, UploadOutcome outcome, Function<Fault, String> sentence) {
        return of(requestId, outcome, outcome.sample(), sentence);
    }

    private static UploadAnswer of(
            String requestId,
            UploadOutcome outcome,
            @Nullable List<SampleMark> firstMarks,
            Function<Fault, String> sentence) {
        List<WrongCell> wrong = outcome.wrong();
        List<WrongCell> places = wrong.stream().distinct().toList();
        return new UploadAnswer(
                requestId,
                file(outcome),
                outcome.rows(),
                outcome.marks(),
                outcome.statuses(),
                wrong.stream()
                        .collect(Collectors.groupingBy(UploadAnswer::reason, TreeMap::new, Collectors.counting())),
                places.stream()
                        .limit(MOST_LISTED)
                        .map(cell -> new Rejected(
                                cell.row(), ColumnName.of(cell.column()), reason(cell), sentence.apply(cell.fault())))
                        .toList(),
                Math.max(places.size() - MOST_LISTED, 0),
                firstMarks);
    }

    private static String reason(WrongCell cell) {
        return cell.fault().rule().reason().name();
    }

    private static File file(UploadOutcome outcome) {
        Layout layout = outcome.layout();
        List<String> ignored = layout.ignored().stream().map(ColumnName::of).toList();
        String shape = layout.shape().name();
        return switch (outcome.form()) {
            case FileForm.Csv csv ->
                new File(
                        "CSV",
                        csv.charset().name(),
                        String.valueOf(csv.delimiter()),
                        null,
                        null,
                        shape,
                        layout.headingRow(),
                        outcome.dateForms(),
                        columns(layout),
                        ignored);
            case FileForm.Workbook workbook ->
                new File(
                        "XLSX",
                        null,
                        null,
                        workbook.sheet(),
                        workbook.dates1904(),
                        shape,
                        layout.headingRow(),
                        outcome.dateForms(),
                        columns(layout),
                        ignored);
        };
    }

    private static List<Column> columns(Layout layout) {
        Map<Integer, Column> columns = new TreeMap<>(Comparator.naturalOrder());
        layout.columns()
                .forEach((meaning, column) -> columns.put(column, column(layout, column, meaning.name(), null)));
        layout.marks().forEach(mark -> columns.put(mark.column(), column(layout, mark.column(), "STATUS", mark)));
        return new ArrayList<>(columns.values());
    }

    private static Column column(Layout layout, int column, String meaning, @Nullable MarkColumn mark) {
        return new Column(
                ColumnName.of(column),
                layout.headings().getOrDefault(column, ""),
                meaning,
                mark == null || mark.date() == null ? null : mark.date().toString(),
                mark == null ? null : mark.occasion());
    }
}
