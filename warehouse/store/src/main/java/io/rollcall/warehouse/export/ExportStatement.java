package io.rollcall.warehouse.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An export as SQL. Views and columns are names of ours; everything that somebody chose is a parameter that the warehouse binds.
 *
 * @param parameters by name
 */
record ExportStatement(String sql, Map<String, String> parameters) {

    /** What a spreadsheet program takes for the beginning of a formula, in the widths of Latin and of Chinese letters. */
    private static final String FORMULA = "'^[=+\\\\-@\\\\t\\\\r\\\\n＝＋－＠]'";

    static ExportStatement rows(Export export) {
        String columns = export.view().columns().stream()
                .map(column -> shown(column, export.form().format()) + " AS `" + heading(column, export.form()) + '`')
                .collect(Collectors.joining(", "));
        return from("SELECT " + columns, export);
    }

    static ExportStatement count(Export export) {
        return from("SELECT count()", export);
    }

    static String heading(ExportColumn column, Export.Form form) {
        boolean forPeople = form.format() == ExportFormat.CSV || form.format() == ExportFormat.XLSX;
        return form.headings()
                .filter(language -> forPeople)
                .map(language -> language.heading(column))
                .orElse(column.name());
    }

    /** Columns are qualified everywhere, for a heading may be the name of another column. */
    private static String shown(ExportColumn column, ExportFormat format) {
        String plain = "exported." + column.name();
        return switch (column.kind()) {
            // Servers differ in what they make of a Date: some send its number.
            case DATE -> "toDate32(" + plain + ")";
            case TEXT -> format == ExportFormat.CSV ? asTextInASpreadsheet(plain) : "toString(" + plain + ")";
            case NUMBER, TIME -> plain;
        };
    }

    private static String asTextInASpreadsheet(String column) {
        return "if(match(%1$s, %2$s), concat('''', %1$s), toString(%1$s))".formatted(column, FORMULA);
    }

    private static ExportStatement from(String selection, Export export) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        conditions.add("exported.district = {district:String}");
        parameters.put("district", export.district());
        export.from().ifPresent(day -> {
            conditions.add("exported.date >= {from:Date}");
            parameters.put("from", day.toString());
        });
        export.to().ifPresent(day -> {
            conditions.add("exported.date <= {to:Date}");
            parameters.put("to", day.toString());
        });
        export.school().ifPresent(code -> {
            conditions.add("exported.school_code = {school:String}");
            parameters.put("school", code);
        });
        return new ExportStatement(
                selection + " FROM analytics." + export.view().name() + " AS exported WHERE "
                        + String.join(" AND ", conditions),
                parameters);
    }
}
