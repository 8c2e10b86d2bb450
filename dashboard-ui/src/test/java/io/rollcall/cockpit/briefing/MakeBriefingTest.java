package io.rollcall.cockpit.briefing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import io.rollcall.cockpit.briefing.Sheet.Note;
import io.rollcall.cockpit.briefing.Sheet.Table;
import io.rollcall.cockpit.briefing.Sheet.Tiles;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.language.Language;
import io.rollcall.cockpit.live.LiveDistricts;
import io.rollcall.cockpit.security.Role;
import io.rollcall.cockpit.security.Viewer;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.ReasonCount;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class MakeBriefingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:58:12Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Viewer BUREAU = new Viewer("wang", Role.BUREAU, "haizhu", "", "");
    private static final Viewer SCHOOL = new Viewer("chen", Role.SCHOOL, "haizhu", "S1", "");

    private final FakeWarehouse warehouse = new FakeWarehouse()
            .with(new DistrictProfile("haizhu", "海珠区", ZoneId.of("Asia/Shanghai"), false))
            .schools(() -> List.of(
                    Schools.morning("S1", 400, 300, 60),
                    Schools.morning("S2", 1000, 100, 20),
                    Schools.silent("S3", 50)))
            .past(date -> date.equals(FRIDAY) ? List.of(Schools.morning("S1", 400, 390, 10)) : List.of())
            .reasons(
                    new ReasonCount("S001", "AM", "EXCUSED", "ILLNESS", 40),
                    new ReasonCount("S001", "AM", "EXCUSED", "FAMILY", 3),
                    new ReasonCount("S001", "AM", "EXCUSED", "MEDICAL", 12))
            .completeThrough(() -> Optional.of(NOW.minusSeconds(2)));

    @Test
    void aDistrictsSheetHoldsItsFiguresWithTheirCoverageAndWhoIsSilent() {
        Sheet sheet = sheet(BUREAU, Optional.empty(), Language.ENGLISH);

        assertThat(sheet.title()).isEqualTo("海珠区 · morning briefing");
        assertThat(sheet.subtitle()).contains("Monday, November 23, 2026", "Morning", "07:58:12");
        assertThat(sheet.standing()).contains("Live", "Complete to 07:58:10");
        assertThat(tiles(sheet)).contains("Attendance rate 83.3% * Coverage 33.1%", "Schools reporting 2 of 3 ");
        assertThat(rows(sheet)).contains(List.of("North", "2 of 3", "1,450", "80", "83.3% *", "–", "33.1%"));
        assertThat(notes(sheet)).contains("Not reporting · 1: School S3", "Less than half is known");
        assertThat(sheet.foot()).contains("wang", "audit log");
    }

    @Test
    void aSchoolsSheetHidesSmallReasonsFromItsOwnStaffToo() {
        Sheet sheet = sheet(SCHOOL, Optional.of("S1"), Language.ENGLISH);

        assertThat(sheet.title()).isEqualTo("School S1 · morning briefing");
        assertThat(rows(sheet))
                .contains(
                        List.of("Morning", "400", "300", "60", "40", "83.3%", "90.0%"),
                        List.of("Fri, Nov 20", "97.5%", "100.0%"),
                        List.of("Excused · Illness", "40"),
                        List.of("Excused · Family", "< 10"),
                        List.of("Excused · Medical appointment", "< 10"));
        assertThat(sheet.toString()).doesNotContain("School S2");
    }

    @Test
    void theChineseSheetIsChinese() {
        Sheet sheet = sheet(BUREAU, Optional.empty(), Language.CHINESE);

        assertThat(sheet.title()).isEqualTo("海珠区 · 晨报");
        assertThat(tiles(sheet)).contains("出勤率 83.3% * 覆盖率 33.1%");
        assertThat(sheet.toString()).doesNotContain("Attendance", "Coverage", "reporting", "!{");
    }

    @Test
    void whereTheWarehouseIsSilentOrTheSchoolUnknownThereIsNone() {
        assertThat(make().sheet(BUREAU, Optional.of("S9"), Optional.empty(), Language.ENGLISH))
                .isEmpty();
        warehouse.silent(true);
        assertThat(make().sheet(BUREAU, Optional.empty(), Optional.empty(), Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void withoutAFontThereIsNoFile() {
        var without = new MakeBriefing(LiveDistricts.oneLook(warehouse, NOW), texts(), SheetFont.none());

        assertThat(without.isPossible()).isFalse();
        assertThat(without.make(BUREAU, Optional.empty(), Optional.empty(), Language.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theFileCanBeReadAndBringsItsFontAlong(Language language) throws IOException {
        assumeTrue(make().isPossible(), "no font with Chinese characters on this machine: no briefing is written");

        byte[] file = make().make(BUREAU, Optional.empty(), Optional.empty(), language)
                .orElseThrow();

        assertThat(new String(file, ISO_8859_1)).startsWith("%PDF").contains("/FontFile");
        try (var reader = new PdfReader(file)) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1))
                    .contains("海珠区", language == Language.CHINESE ? "晨报" : "morning briefing", "83.3%", "School S3");
        }
    }

    private Sheet sheet(Viewer viewer, Optional<String> school, Language language) {
        return make().sheet(viewer, school, Optional.empty(), language).orElseThrow();
    }

    private MakeBriefing make() {
        return new MakeBriefing(LiveDistricts.oneLook(warehouse, NOW), texts(), SheetFont.at(Optional.empty()));
    }

    private static DefaultI18NProvider texts() {
        return new DefaultI18NProvider(
                Arrays.stream(Language.values()).map(Language::locale).toList());
    }

    private static List<String> tiles(Sheet sheet) {
        return of(sheet, Tiles.class)
                .flatMap(tiles -> tiles.tiles().stream())
                .map(tile -> tile.name() + " " + tile.figure() + " " + tile.note())
                .toList();
    }

    private static List<List<String>> rows(Sheet sheet) {
        return of(sheet, Table.class).flatMap(table -> table.rows().stream()).toList();
    }

    private static String notes(Sheet sheet) {
        return String.join(
                " ",
                of(sheet, Note.class)
                        .map(note -> note.heading() + ": " + note.text())
                        .toList());
    }

    private static <P extends Sheet.Part> Stream<P> of(Sheet sheet, Class<P> kind) {
        return sheet.parts().stream().filter(kind::isInstance).map(kind::cast);
    }
}
