package io.rollcall.spreadsheet.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One sheet of a workbook ({@code .xlsx}, Office Open XML). */
final class WorkbookSheet implements Sheet {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Set<String> TRUE = Set.of("1", "true");

    private final ZipParts parts;
    private final String part;
    private final FileForm.Workbook form;
    private final List<String> sharedStrings;
    private final Styles styles;

    private WorkbookSheet(ZipParts parts, String part, FileForm.Workbook form) {
        this.parts = parts;
        this.part = part;
        this.form = form;
        this.sharedStrings = SharedStrings.read(parts);
        this.styles = Styles.read(parts);
    }

    private record Listed(int number, String relation, boolean shown) {}

    /**
     * @param number of the sheet, from 1; 0 for the first that is shown
     */
    static WorkbookSheet open(byte[] file, int number) {
        ZipParts parts = ZipParts.open(file);
        if (!parts.has(WORKBOOK)) {
            throw new UnreadableFileException(FileRule.NO_WORKBOOK);
        }
        List<Listed> sheets = new ArrayList<>();
        boolean dates1904 = readWorkbook(parts, sheets);
        Listed sheet = choose(sheets, number);
        @Nullable String part = relations(parts).get(sheet.relation());
        if (part == null || !parts.has(part)) {
            throw new UnreadableFileException(FileRule.BROKEN_WORKBOOK);
        }
        return new WorkbookSheet(parts, part, new FileForm.Workbook(sheet.number(), dates1904));
    }

    @Override
    public FileForm form() {
        return form;
    }

    @Override
    public Rows open() {
        return new WorkbookRows(new Xml(parts.part(part)), sharedStrings, styles, form.dates1904());
    }

    /** Returns whether days are counted from 1904. */
    private static boolean readWorkbook(ZipParts parts, List<Listed> sheets) {
        boolean dates1904 = false;
        try (Xml xml = new Xml(parts.part(WORKBOOK))) {
            for (Xml.Step step = xml.step(); step != Xml.Step.END_OF_PART; step = xml.step()) {
                if (step == Xml.Step.START && xml.is("workbookPr")) {
                    dates1904 = TRUE.contains(xml.attributeOr("date1904", "0"));
                } else if (step == Xml.Step.START && xml.is("sheet") && sheets.size() < Limits.PARTS) {
                    boolean shown = xml.attributeOr("state", "visible").equals("visible");
                    sheets.add(new Listed(sheets.size() + 1, xml.attributeOr("id", ""), shown));
                }
            }
        }
        return dates1904;
    }

    private static Listed choose(List<Listed> sheets, int number) {
        return sheets.stream()
                .filter(sheet -> number == 0 ? sheet.shown() : sheet.number() == number)
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(FileRule.SHEET, String.valueOf(sheets.size())));
    }

    private static Map<String, String> relations(ZipParts parts) {
        Map<String, String> targets = new HashMap<>();
        try (Xml xml = new Xml(parts.part("xl/_rels/workbook.xml.rels"))) {
            while (xml.find("Relationship") && targets.size() < Limits.PARTS) {
                String target = xml.attributeOr("Target", "");
                targets.put(xml.attributeOr("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }
}
