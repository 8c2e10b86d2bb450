package io.rollcall.spreadsheet.file;

import static io.rollcall.spreadsheet.Files.parts;
import static io.rollcall.spreadsheet.Files.rows;
import static io.rollcall.spreadsheet.Files.texts;
import static io.rollcall.spreadsheet.Files.workbook;
import static io.rollcall.spreadsheet.Files.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.spreadsheet.Files;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookSheetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <c r="A1" t="s"><v>0</v></c>                               | TEXT    | 出勤
                    <c r="A1" t="s"><v>1</v></c>                               | TEXT    | 病假
                    <c r="A1" t="inlineStr"><is><t>x</t></is></c>              | TEXT    | x
                    <c r="A1" t="str"><v>x</v></c>                             | TEXT    | x
                    <c r="A1"><v>20260019</v></c>                              | NUMBER  | 20260019
                    <c r="A1"><v>4.40106200901E11</v></c>                      | NUMBER  | 440106200901
                    <c r="A1"><v>0.5</v></c>                                   | NUMBER  | 0.5
                    <c r="A1" s="1"><v>46349</v></c>                           | DATE    | 2026-11-23
                    <c r="A1" s="2"><v>46349.333333333336</v></c>              | DATE    | 2026-11-23T08:00
                    <c r="A1" s="3"><v>46349</v></c>                           | NUMBER  | 46349
                    <c r="A1" t="e"><v>#N/A</v></c>                            | ERROR   | #N/A
                    <c r="A1"><f>1+1</f><v>2</v></c>                           | FORMULA | 2
                    <c r="A1" t="str"><f>X</f><v>=cmd</v></c>                  | FORMULA | =cmd
                    """)
    void everyKindOfCellIsRead(String cell, Cell.Kind kind, String text) {
        String shared = "<si><t>出勤</t></si><si><r><t>病</t></r><r><t>假</t></r><rPh><t>bing</t></rPh></si>";
        Row row = rows(open(workbook("<row r=\"7\">" + cell + "</row>", shared, false)))
                .getFirst();

        assertThat(row.number()).isEqualTo(7);
        assertThat(row.cells()).containsExactly(new Cell(kind, text));
    }

    @Test
    void daysMayBeCountedFrom1904() {
        byte[] file = workbook("<row><c s=\"1\"><v>44887</v></c></row>", "", true);
        assertThat(open(file).form()).isEqualTo(new FileForm.Workbook(1, true));
        assertThat(texts(open(file))).containsExactly(List.of("2026-11-23"));
    }

    @Test
    void blankRowsAndStyledCellsSayNothing() {
        byte[] file = workbook("<row r=\"1\"/><row r=\"2\"><c r=\"XFD2\" s=\"1\"/></row>"
                + "<row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row><c><v>2</v></c></row>");
        assertThat(rows(open(file))).extracting(Row::number).containsExactly(3, 4);
        assertThat(texts(open(file))).containsExactly(List.of("", "", "1"), List.of("2"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Cell> cells = List.of(
                WriteRows.text("张 <&> \"三\""),
                Cell.EMPTY,
                new Cell(Cell.Kind.NUMBER, "20260019"),
                new Cell(Cell.Kind.DATE, "2026-11-23"),
                new Cell(Cell.Kind.FORMULA, "=1+1"));
        try (WriteRows writer = WriteRows.workbook(file)) {
            for (int row = 0; row < 1_200; row++) {
                writer.write(cells);
            }
        }
        List<Row> read = rows(open(file.toByteArray()));
        assertThat(read).hasSize(1_200);
        assertThat(read.getLast().cells())
                .extracting(Cell::text)
                .containsExactly("张 <&> \"三\"", "", "20260019", "2026-11-23", "=1+1");
        assertThat(read.getLast().cells()).extracting(Cell::kind).doesNotContain(Cell.Kind.FORMULA);
    }

    @Test
    void theFirstSheetThatIsShownIsRead() {
        Map<String, String> parts = parts("<row><c><v>1</v></c></row>", "", false);
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, xml) -> xml.replace("<sheets>", "<sheets><sheet state=\"hidden\" r:id=\"rId9\"/>"));
        assertThat(texts(open(zip(parts)))).containsExactly(List.of("1"));
        assertUnreadable(zip(parts), 3, FileRule.SHEET);
        assertUnreadable(zip(parts), 1, FileRule.BROKEN_WORKBOOK);
    }

    @Test
    void aZipBombIsRefusedBeforeAnyOfItIsUnderstood() {
        assertUnreadable(Files.bomb(129), 0, FileRule.UNPACKED_SIZE);
    }

    @Test
    void entitiesAreRefused() {
        Map<String, String> parts = parts("<row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>", "", false);
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + xml);
        assertUnreadable(zip(parts), 0, FileRule.DOCUMENT_TYPE);
    }

    @Test
    void aMillionSharedStringsAreRefused() {
        assertUnreadable(workbook("", "<si><t>a</t></si>".repeat(250_001), false), 0, FileRule.TOO_MANY_STRINGS);
        assertUnreadable(
                workbook("", ("<si><t>" + "a".repeat(30_000) + "</t></si>").repeat(300), false),
                0,
                FileRule.TOO_MANY_STRINGS);
    }

    @Test
    void manyOfXmlsOwnEntitiesAreNoAttack() {
        String shared = ("<si><t>" + "&amp;".repeat(1_000) + "</t></si>").repeat(200);
        assertThat(texts(open(workbook("<row><c t=\"s\"><v>199</v></c></row>", shared, false))))
                .containsExactly(List.of("&".repeat(1_000)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <row><c r="ZZZZZZZ1"><v>1</v></c></row>                     | TOO_MANY_COLUMNS
                    <row><c r="XFD1"><v>1</v></c></row>                         | TOO_MANY_COLUMNS
                    <row><c t="s"><v>2147483647</v></c></row>                   | BROKEN_WORKBOOK
                    <row><c t="s"><v>-1</v></c></row>                           | BROKEN_WORKBOOK
                    <row><c><v>1e</v></c></row>                                 | BROKEN_WORKBOOK
                    <row r="x"><c><v>1</v></c></row>                            | BROKEN_WORKBOOK
                    <row><c><v>1</v></row>                                      | BROKEN_WORKBOOK
                    """)
    void aHostileSheetIsRefused(String rows, FileRule rule) {
        assertUnreadable(workbook(rows), 0, rule);
    }

    @Test
    void aNumberWithManyZerosIsNotWrittenOut() {
        byte[] file = workbook("<row><c><v>1E999999999</v></c><c><v>1</v></c></row>");
        assertThat(texts(open(file))).containsExactly(List.of("", "1"));
    }

    @Test
    void aWorkbookThatBreaksOffIsRefused() {
        byte[] whole = workbook("<row><c><v>1</v></c></row>");
        assertUnreadable(Arrays.copyOf(whole, 60), 0, FileRule.BROKEN_WORKBOOK);
    }

    @Test
    void anotherZipIsRefused() {
        assertUnreadable(zip(Map.of("a.txt", "x")), 0, FileRule.NO_WORKBOOK);
    }

    private static Sheet open(byte[] file) {
        return OpenSheet.open(file, null, 0);
    }

    private static void assertUnreadable(byte[] file, int sheet, FileRule rule) {
        assertThatThrownBy(() -> rows(OpenSheet.open(file, null, sheet)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        unreadable -> assertThat(unreadable.rule()).isEqualTo(rule));
    }
}
