package io.rollcall.warehouse.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Turns an Arrow stream into a workbook of one sheet, batch by batch. Texts are written as texts, so none is ever taken for a formula. */
final class WriteWorkbook {

    private static final int ROWS_HELD = 500;

    private final Export export;
    private int row;

    WriteWorkbook(Export export) {
        this.export = export;
    }

    void write(InputStream arrow, OutputStream file) throws IOException {
        try (BufferAllocator allocator = new RootAllocator();
                ArrowStreamReader batches = new ArrowStreamReader(arrow, allocator)) {
            Workbook workbook = new Workbook(file, "Rollcall", null);
            Worksheet sheet = workbook.newWorksheet(export.view().name());
            heading(sheet);
            VectorSchemaRoot batch = batches.getVectorSchemaRoot();
            while (batches.loadNextBatch()) {
                for (int i = 0; i < batch.getRowCount(); i++) {
                    row(sheet, batch.getFieldVectors(), i);
                }
            }
            // Closing it would do the same after a failure, and what is left off would look like a whole workbook.
            workbook.finish();
        }
    }

    private void heading(Worksheet sheet) {
        List<ExportColumn> columns = export.view().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(row, i, ExportStatement.heading(columns.get(i), export.form()));
            sheet.style(row, i).bold().set();
        }
        sheet.freezePane(0, 1);
        row++;
    }

    private void row(Worksheet sheet, List<FieldVector> columns, int at) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isNull(at)) {
                cell(sheet, i, columns.get(i), at);
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
    }

    private void cell(Worksheet sheet, int column, FieldVector values, int at) {
        switch (values) {
            case DateDayVector days -> {
                sheet.value(row, column, LocalDate.ofEpochDay(days.get(at)));
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            // In UTC, as the headings say: a spreadsheet's times know no zone.
            case TimeStampVector times -> sheet.inlineString(row, column, instant(times, at));
            case BaseIntVector whole -> sheet.value(row, column, whole.getValueAsLong(at));
            case Float8Vector fraction -> fraction(sheet, column, fraction.get(at));
            default -> sheet.inlineString(row, column, values.getObject(at).toString());
        }
    }

    private void fraction(Worksheet sheet, int column, double value) {
        if (Double.isFinite(value)) {
            sheet.value(row, column, value);
        }
    }

    private static String instant(TimeStampVector times, int at) {
        ArrowType.Timestamp type = (ArrowType.Timestamp) times.getField().getType();
        return switch (type.getUnit()) {
            case SECOND -> Instant.ofEpochSecond(times.get(at)).toString();
            case MILLISECOND -> Instant.ofEpochMilli(times.get(at)).toString();
            case MICROSECOND, NANOSECOND -> throw new IllegalStateException("no view has times of " + type);
        };
    }
}
