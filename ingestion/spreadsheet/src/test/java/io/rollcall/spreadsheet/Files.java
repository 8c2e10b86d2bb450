package io.rollcall.spreadsheet;

import io.rollcall.spreadsheet.file.Cell;
import io.rollcall.spreadsheet.file.Row;
import io.rollcall.spreadsheet.file.Rows;
import io.rollcall.spreadsheet.file.Sheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Files as programs write them, and as an attacker would. */
public final class Files {

    private static final String WORKBOOK = """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
            <workbookPr date1904="0"/><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>""";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String STYLES = """
            <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>\
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="2"/></cellXfs></styleSheet>""";

    private Files() {}

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook with one sheet of these rows, as XML; style 1 and 2 show dates, 0 and 3 do not. */
    public static byte[] workbook(String rows) {
        return workbook(rows, "", false);
    }

    /**
     * @param sharedStrings the content of {@code sst}
     */
    public static byte[] workbook(String rows, String sharedStrings, boolean dates1904) {
        return zip(parts(rows, sharedStrings, dates1904));
    }

    public static Map<String, String> parts(String rows, String sharedStrings, boolean dates1904) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put("xl/workbook.xml", dates1904 ? WORKBOOK.replace("1904=\"0\"", "1904=\"1\"") : WORKBOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONS);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", "<sst>" + sharedStrings + "</sst>");
        return parts;
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(utf8(part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A part of so many zeros, which packs to almost nothing. */
    public static byte[] bomb(int megabytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static List<Row> rows(Sheet sheet) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = sheet.open()) {
            for (@Nullable Row row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }

    /** The texts of each row. */
    public static List<List<String>> texts(Sheet sheet) {
        return rows(sheet).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
