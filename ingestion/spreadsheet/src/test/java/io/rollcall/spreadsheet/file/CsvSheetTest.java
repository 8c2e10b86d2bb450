package io.rollcall.spreadsheet.file;

import static io.rollcall.spreadsheet.Files.rows;
import static io.rollcall.spreadsheet.Files.texts;
import static io.rollcall.spreadsheet.Files.utf8;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String REGISTER = "学号,状态\r\nS-1,出勤\r\nS-2,病假\r\n";
    private static final List<List<String>> READ =
            List.of(List.of("学号", "状态"), List.of("S-1", "出勤"), List.of("S-2", "病假"));

    @Test
    void everyEncodingThatSchoolsKeepIsFoundOut() {
        assertThat(texts(open(utf8(REGISTER)))).isEqualTo(READ);
        assertThat(texts(open(utf8('\uFEFF' + REGISTER)))).isEqualTo(READ);
        assertThat(texts(open(REGISTER.getBytes(GB18030)))).isEqualTo(READ);
        assertThat(texts(open(('\uFEFF' + REGISTER).getBytes(UTF_16LE)))).isEqualTo(READ);
    }

    @Test
    void theFormSaysHowTheFileIsWritten() {
        assertThat(open(utf8('\uFEFF' + REGISTER)).form()).isEqualTo(new FileForm.Csv(UTF_8, true, ','));
        assertThat(open(REGISTER.replace(',', ';').getBytes(GB18030)).form())
                .isEqualTo(new FileForm.Csv(GB18030, false, ';'));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void everyDelimiterIsFoundOut(char delimiter) {
        assertThat(texts(open(utf8(REGISTER.replace(',', delimiter))))).isEqualTo(READ);
    }

    @Test
    void excelsOwnDeclarationOfTheDelimiterIsNoRow() {
        assertThat(texts(open(utf8("sep=;\r\na;b,c,d\r\n1;2,3,4\r\n"))))
                .containsExactly(List.of("a", "b,c,d"), List.of("1", "2,3,4"));
    }

    @Test
    void aTextMayHoldDelimitersAndLines() {
        List<Row> rows = rows(open(utf8("a,b\n\"x,\n\"\"y\"\"\",1\n\n  \n2,3\n")));

        assertThat(rows.get(1).cells()).extracting(Cell::text).containsExactly("x,\n\"y\"", "1");
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 6);
    }

    @Test
    void wideBlanksAroundATextAreStripped() {
        assertThat(texts(open(utf8("a,b\n\u3000 x\u00A0,y\n"))).get(1)).containsExactly("x", "y");
    }

    @Test
    void whatASpreadsheetProgramWouldComputeIsAFormula() {
        assertThat(rows(open(utf8("a,b\n=\"0012\",=1+1\n"))).get(1).cells())
                .extracting(Cell::kind)
                .containsOnly(Cell.Kind.FORMULA);
    }

    @Test
    void linesOfTwoEncodingsAreRefused() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes("学号,状态\nS-1,出勤\n".getBytes(GB18030));
        both.writeBytes(utf8("S-2,病假\n"));

        assertUnreadable(both.toByteArray(), null, FileRule.MIXED_ENCODINGS, "3", "1");
    }

    @Test
    void theCallerMayInsistOnAnEncoding() {
        byte[] text = REGISTER.getBytes(GB18030);
        assertThat(texts(OpenSheet.open(text, GB18030, 0))).isEqualTo(READ);
        assertUnreadable(text, UTF_8, FileRule.ENCODING, "1", "UTF-8");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertUnreadable(new byte[] {'a', '\n', 0, 'b'}, null, FileRule.ENCODING, "2", "GB18030");
        assertUnreadable(new byte[] {'a', '\n', (byte) 0xFF}, null, FileRule.ENCODING, "2", "GB18030");
    }

    @Test
    void anOpenQuoteIsRefusedWithItsLine() {
        byte[] text = utf8("a,b\n1,2\n\"3,4\n" + "5,6\n".repeat(20_000));
        Sheet sheet = open(text);
        assertThatThrownBy(() -> rows(sheet)).isInstanceOfSatisfying(UnreadableFileException.class, unreadable -> {
            assertThat(unreadable.rule()).isEqualTo(FileRule.QUOTES);
            assertThat(unreadable.arguments()).containsExactly("3");
        });
    }

    @Test
    void anEmptyFileIsRefused() {
        assertUnreadable(new byte[0], null, FileRule.EMPTY);
    }

    @Test
    void anOldWorkbookIsRefused() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1};
        assertUnreadable(old, null, FileRule.OLD_WORKBOOK);
    }

    @Test
    void aFileIsWrittenAsItWasRead() {
        for (byte[] file : List.of(
                utf8('\uFEFF' + REGISTER),
                REGISTER.replace(',', ';').getBytes(GB18030),
                ('\uFEFF' + REGISTER.replace(',', '\t')).getBytes(UTF_16LE))) {
            Sheet sheet = open(file);
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            try (WriteRows writer = WriteRows.csv(copy, (FileForm.Csv) sheet.form())) {
                rows(sheet).forEach(row -> writer.write(row.cells()));
            }
            assertThat(copy.toByteArray()).isEqualTo(file);
        }
    }

    private static Sheet open(byte[] file) {
        return OpenSheet.open(file, null, 0);
    }

    private static void assertUnreadable(byte[] file, @Nullable Charset charset, FileRule rule, String... arguments) {
        assertThatThrownBy(() -> rows(OpenSheet.open(file, charset, 0)))
                .isInstanceOfSatisfying(UnreadableFileException.class, unreadable -> {
                    assertThat(unreadable.rule()).isEqualTo(rule);
                    assertThat(unreadable.arguments()).containsExactly(arguments);
                });
    }
}
