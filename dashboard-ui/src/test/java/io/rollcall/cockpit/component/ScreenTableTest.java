package io.rollcall.cockpit.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTableTest {

    @Test
    void holdsWhatCanBeSeenAndNoColumnOfPictures() {
        Div hidden = row("cell", new Span("hidden"), new Span(), new Span("4"));
        hidden.setVisible(false);
        var table = new Div(
                row("columnheader", new Span("School"), new Span(), new Span("Absent")),
                row("cell", new Span(new Span("North"), new Span("Primary")), new Span(), new Span("< 10")),
                hidden);

        assertThat(ScreenTable.of(table.getElement()))
                .isEqualTo(new ScreenTable(List.of("School", "Absent"), List.of(List.of("North Primary", "< 10"))));
    }

    @Test
    void aFileHasTheCodeOfWhatTheScreenSaysInWords() {
        var table = new Div(
                row("columnheader", new Span("Outcome"), new Span("Purpose"), new Span("Data")),
                row("cell", new CodedWords("Done", "DONE"), new CodedWords("–", ""), new CodedWords("moon", "moon")),
                row("cell", new Span(new CodedWords("Refused", "OTHER_SCHOOL")), new Span("–"), new Span("x")));

        assertThat(ScreenTable.of(table.getElement()).rows())
                .containsExactly(List.of("DONE", "–", "moon"), List.of("OTHER_SCHOOL", "–", "x"));
    }

    @Test
    void aTableWithoutHeadsKeepsItsFirstRow() {
        var table = new Div(row("cell", new Span("Monday"), new Span("95.1%")));

        assertThat(ScreenTable.of(table.getElement()))
                .isEqualTo(new ScreenTable(List.of("", ""), List.of(List.of("Monday", "95.1%"))));
    }

    @Test
    void readsBackWhatWasWrittenWithItsQuotes() {
        String csv = CsvFile.lines("school,rate", Stream.of(CsvFile.row(CsvFile.text("A \"B\", C"), "0.5"), "x,"));

        assertThat(ScreenTable.ofCsv(csv).rows()).containsExactly(List.of("A \"B\", C", "0.5"), List.of("x", ""));
    }

    @Test
    void numbersAreNumbersADashIsNothingAndNoTextIsAFormula() {
        var table = new ScreenTable(
                List.of("a", "b", "c", "d"),
                List.of(List.of("1,234", "−3.5", "–", "=1+1"), List.of("95.1%", "07", "", "x")));

        assertThat(new String(WriteTable.csv(table), StandardCharsets.UTF_8))
                .endsWith("\r\n1234,-3.5,,\"'=1+1\"\r\n95.1%,\"07\",,\"x\"\r\n");
    }

    @Test
    void aWorkbookHasTheSameCells(@TempDir Path folder) throws IOException {
        var table = new ScreenTable(List.of("a", "b"), List.of(List.of("1,234", "50%"), List.of("–", "=1+1")));

        assertThat(sheet(WriteTable.xlsx(table, "schools"), folder))
                .contains("<v>1234.0</v>", "<v>0.5</v>")
                .doesNotContain("<f>", "–");
    }

    private static String sheet(byte[] workbook, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), workbook);
        try (var zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    private static Div row(String role, Span... cells) {
        var row = new Div();
        row.getElement().setAttribute("role", "row");
        for (Span content : cells) {
            content.getElement().setAttribute("role", role);
            row.add(content);
        }
        return row;
    }
}
