package io.rollcall.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.spreadsheet.file.OpenSheet;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import io.rollcall.spreadsheet.register.DayOrder;
import io.rollcall.spreadsheet.register.Register;
import io.rollcall.spreadsheet.register.RegisterKind;
import io.rollcall.spreadsheet.register.RegisterOptions;
import io.rollcall.spreadsheet.register.RowReading;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever bytes come, they are marks, faults of cells or an unreadable file; never anything that nobody foresaw. */
class AnyFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RegisterOptions OPTIONS = new RegisterOptions(
            RegisterKind.ATTENDANCE,
            "S001",
            DAY,
            DAY,
            "DAY",
            "",
            DayOrder.DAY_FIRST,
            Map.of(),
            DAY,
            ZoneId.of("Asia/Shanghai"));
    private static final String CSV = """
            学号,姓名,班级,日期,时段,状态,原因,方式,修改时间,周一上午
            S-19,李雷,C3-2,2026-11-23,上午,迟到,,,2026-11-23 08:00,/
            "S-20",韩梅梅,C3-2,23/11/2026,P1,病假,生病,线上,46349.5,L
            """;
    private static final String ROWS = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46349</v></c><c r="C1" t="inlineStr"><is><t>周一</t></is></c></row>\
            <row r="2"><c r="A2"><v>20260019</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="str"><f>1+1</f><v>L</v></c></row>""";
    private static final String SHARED = "<si><t>学号</t></si><si><r><t>迟</t></r><r><t>到</t></r></si>";
    private static final List<String> PIECES = List.of(
            "",
            "-1",
            "99999999999",
            "1E308",
            "NaN",
            "<",
            ">",
            "</c>",
            "<row>",
            "\"",
            "&#0;",
            "&x;",
            "s=\"9\"",
            "t=\"b\"",
            "r=\"ZZZ9\"",
            "29",
            "2月30日",
            "=",
            "，",
            "\u0000",
            "\uD800",
            "\n",
            ",",
            "\t",
            "第十十节",
            "99/99/9999",
            "9999999",
            "00000",
            "24:61");

    /** One piece of a text replaced by another. */
    record Mutation(int at, int length, String by) {

        String of(String text) {
            int start = at % (text.length() + 1);
            return text.substring(0, start) + by + text.substring(Math.min(start + length, text.length()));
        }
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.of(PIECES))
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 2_000)
    void aMutatedText(@ForAll("mutations") List<Mutation> mutations) {
        read(Files.utf8(mutate(CSV, mutations)));
    }

    @Property(tries = 2_000)
    void aMutatedSheet(@ForAll("mutations") List<Mutation> mutations) {
        read(Files.workbook(mutate(ROWS, mutations), SHARED, false));
    }

    @Property(tries = 1_000)
    void aWorkbookWithAMutatedPart(@ForAll("mutations") List<Mutation> mutations) {
        for (String part :
                List.of("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml")) {
            Map<String, String> parts = Files.parts(ROWS, SHARED, true);
            parts.computeIfPresent(part, (name, xml) -> mutate(xml, mutations));
            read(Files.zip(parts));
        }
    }

    @Property(tries = 2_000)
    void aWorkbookWithOtherBytes(@ForAll int seed, @ForAll byte other) {
        byte[] file = Files.workbook(ROWS, SHARED, false);
        file[4 + Math.floorMod(seed, file.length - 4)] = other;
        read(file);
    }

    @Property(tries = 2_000)
    void anyBytes(@ForAll byte[] bytes) {
        read(bytes);
    }

    private static String mutate(String text, List<Mutation> mutations) {
        String mutated = text;
        for (Mutation mutation : mutations) {
            mutated = mutation.of(mutated);
        }
        return mutated;
    }

    private static void read(byte[] file) {
        try (Register.Readings readings =
                Register.of(OpenSheet.open(file, null, 0), OPTIONS).read()) {
            for (@Nullable RowReading reading = readings.next(); reading != null; reading = readings.next()) {
                assertThat(reading.isEmpty()).isFalse();
            }
        } catch (UnreadableFileException foreseen) {
            assertThat(foreseen.rule()).isNotNull();
        }
    }
}
