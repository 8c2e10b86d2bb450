package io.rollcall.spreadsheet.register;

import static io.rollcall.spreadsheet.Files.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.event.Mode;
import io.rollcall.event.Operation;
import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import io.rollcall.spreadsheet.Files;
import io.rollcall.spreadsheet.file.FileRule;
import io.rollcall.spreadsheet.file.OpenSheet;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RegisterOptions PLAIN = options("S001", null, null, DayOrder.NOT_SAID, Map.of());

    @Test
    void aRowAMark() {
        Register register =
                register("学校代码,学号,姓名,日期,时段,状态\nS001,S-19,李雷,2026-11-23,上午,病假\nS001,S-20,韩梅梅,2026/11/23,PM,出勤\n", PLAIN);

        assertThat(register.layout().shape()).isEqualTo(Layout.Shape.LONG);
        assertThat(register.layout().ignored()).containsExactly(2);
        assertThat(marks(register))
                .extracting(
                        Mark::person,
                        Mark::date,
                        Mark::occasion,
                        mark -> mark.said().status())
                .containsExactly(tuple("S-19", DAY, "AM", Status.EXCUSED), tuple("S-20", DAY, "PM", Status.PRESENT));
    }

    @Test
    void aRowAPupilBelowATitleAndAboveASignature() {
        Register register = register("""
                第一小学三年级2班考勤表,,,
                班级,学号,2026-11-23 AM,2026年11月23日下午
                C3-2,S-19,/,L
                C3-2,S-20,,-
                班主任签名：,,,
                """, PLAIN);

        assertThat(register.layout().headingRow()).isEqualTo(2);
        assertThat(marks(register))
                .extracting(
                        Mark::person,
                        Mark::classCode,
                        Mark::occasion,
                        mark -> mark.said().status())
                .containsExactly(tuple("S-19", "C3-2", "AM", Status.PRESENT), tuple("S-19", "C3-2", "PM", Status.LATE));
    }

    @Test
    void aColumnADayOfAWeekThatTheCallerNames() {
        RegisterOptions options = options("S001", null, LocalDate.of(2026, 11, 25), DayOrder.NOT_SAID, Map.of());
        Register register = register("学号,周一上午,星期二第3节,Wed\nS-19,出勤,迟到,旷课\n", options);

        assertThat(marks(register))
                .extracting(Mark::date, Mark::occasion)
                .containsExactly(tuple(DAY, "AM"), tuple(DAY.plusDays(1), "P3"), tuple(DAY.plusDays(2), "DAY"));
    }

    @Test
    void aColumnASessionOfTheRowsDay() {
        Register register = register("student id,date,AM,PM\nS-19,2026-11-23,Present,Tardy\n", PLAIN);

        assertThat(marks(register))
                .extracting(Mark::date, Mark::occasion, mark -> mark.said().status())
                .containsExactly(tuple(DAY, "AM", Status.PRESENT), tuple(DAY, "PM", Status.LATE));
    }

    @Test
    void reasonModeAndTimeOfChangeAreRead() {
        Register register = register("""
                学号,日期,状态,原因,方式,修改时间
                S-19,2026-11-23,缺勤,生病,线上,2026-11-23 08:05
                S-20,2026-11-23,撤销,,,2026-11-23T00:06:00Z
                """, PLAIN);

        List<Mark> marks = marks(register);
        assertThat(marks)
                .extracting(Mark::said)
                .containsExactly(
                        new Said(Operation.SET, Status.UNEXCUSED, Reason.ILLNESS, Mode.ONLINE, ""), Said.RETRACTED);
        assertThat(marks)
                .extracting(Mark::modified)
                .containsExactly(Instant.parse("2026-11-23T00:05:00Z"), Instant.parse("2026-11-23T00:06:00Z"));
    }

    @Test
    void aWrongCellIsNotItsNeighboursConcern() {
        Register register = register("学号,2026-11-23 AM,2026-11-23 PM\nS-19,出勤,？？\n,出勤,出勤\n", PLAIN);

        assertThat(readings(register))
                .extracting(RowReading::row, reading -> reading.marks().size(), RowReading::faults)
                .containsExactly(
                        tuple(2, 1, List.of(new CellFault(2, CellRule.STATUS_WORD))),
                        tuple(3, 0, List.of(new CellFault(0, CellRule.PERSON_PRESENT))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,2026-11-23,AM,出勤,,                       | 0 | PERSON_PRESENT
                    4.40106E+17,2026-11-23,AM,出勤,,            | 0 | PERSON_DIGITS
                    ="0012",2026-11-23,AM,出勤,,                | 0 | FORMULA
                    S-19,,AM,出勤,,                             | 1 | DATE_PRESENT
                    S-19,2026-11-31,AM,出勤,,                   | 1 | DATE_FORM
                    S-19,yesterday,AM,出勤,,                    | 1 | DATE_FORM
                    S-19,23/11/2026,AM,出勤,,                   | 1 | DATE_ORDER
                    S-19,2026-11-23,第13节,出勤,,               | 2 | SESSION_WORD
                    S-19,2026-11-23,AM,,,                       | 3 | STATUS_PRESENT
                    S-19,2026-11-23,AM,×,,                      | 3 | STATUS_WORD
                    S-19,2026-11-23,AM,病假,发烧,               | 4 | REASON_WORD
                    S-19,2026-11-23,AM,病假,,soon               | 5 | MODIFIED_FORM
                    """)
    void aWrongRowHasItsReasonAndColumn(String row, int column, CellRule rule) {
        Register register = register("学号,日期,时段,状态,原因,modified\n" + row + "\nS-1,2026-11-23,AM,出勤,,\n", PLAIN);

        assertThat(readings(register).getFirst().faults()).containsExactly(new CellFault(column, rule));
        assertThat(marks(register)).extracting(Mark::person).containsExactly("S-1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, YEAR_FIRST", "2026/11/23, YEAR_FIRST", "2026.11.23, YEAR_FIRST", "20261123, YEAR_FIRST",
        "2026-11-23 08:00:00, YEAR_FIRST", "２０２６－１１－２３, YEAR_FIRST", "2026年11月23日, CHINESE",
                "11月23日, CHINESE_WITHOUT_YEAR",
        "23/11/2026, DAY_FIRST", "23.11.2026 8:00, DAY_FIRST", "46349, SERIAL", "46349.5, SERIAL"
    })
    void datesAreReadInTheUsualForms(String date, DateForm form) {
        Register register = register(
                "id,date,status\nS-1," + date + ",L\n", options("S001", null, null, DayOrder.DAY_FIRST, Map.of()));

        assertThat(marks(register)).extracting(Mark::date).containsExactly(DAY);
        assertThat(register.dateForms()).containsExactly(form);
    }

    @Test
    void theMonthComesFirstWhereTheCallerSaysSo() {
        Register register = register(
                "id,date,status\nS-1,04/05/2026,L\n", options("S001", null, null, DayOrder.MONTH_FIRST, Map.of()));
        assertThat(marks(register)).extracting(Mark::date).containsExactly(LocalDate.of(2026, 4, 5));
    }

    @Test
    void aDayWithoutAYearIsTheLastOne() {
        Register register = register("id,11月23日,11月24日\nS-1,L,L\n", PLAIN);
        assertThat(marks(register)).extracting(Mark::date).containsExactly(DAY, LocalDate.of(2025, 11, 24));
    }

    @Test
    void columnsMayBeNamedByTheCaller() {
        RegisterOptions options =
                options("S001", DAY, null, DayOrder.NOT_SAID, Map.of(0, Meaning.PERSON, 2, Meaning.STATUS));
        assertThat(marks(register("号,姓名,今天\nS-19,李雷,迟到\n", options)))
                .extracting(Mark::person)
                .containsExactly("S-19");
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b', HEADINGS", "'姓名,状态', PERSON_COLUMN", "'学号,姓名', STATUS_COLUMN", "'学号,学籍号,日期,状态', HEADING_TWICE",
        "'学号,2026-11-23,2026/11/23', HEADING_TWICE", "'学号,状态', DATE", "'学号,周一', WEEK",
                "'学号,23/11/2026', DAY_OR_MONTH_FIRST"
    })
    void aSheetThatIsNotUnderstoodIsRefused(String headings, FileRule rule) {
        assertThatThrownBy(() -> register(headings + "\n1,2,3\n", PLAIN))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        unreadable -> assertThat(unreadable.rule()).isEqualTo(rule));
    }

    @Test
    void aSheetWithoutASchoolIsRefused() {
        assertThatThrownBy(
                        () -> register("学号,2026-11-23\nS-1,L\n", options("", null, null, DayOrder.NOT_SAID, Map.of())))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        unreadable -> assertThat(unreadable.rule()).isEqualTo(FileRule.SCHOOL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E16", "123456789012345678", "12.5"})
    void aNumberThatLostItsDigitsIsNoPupil(String number) {
        byte[] file = Files.workbook("<row><c t=\"str\"><v>id</v></c><c s=\"1\"><v>46349</v></c></row><row><c><v>"
                + number + "</v></c><c t=\"str\"><v>L</v></c></row>");
        assertThat(readings(Register.of(OpenSheet.open(file, null, 0), PLAIN))
                        .getFirst()
                        .faults())
                .containsExactly(new CellFault(0, CellRule.PERSON_DIGITS));
    }

    @Test
    void aMarksTextShowsNothingOfThePupil() {
        assertThat(marks(register("id,2026-11-23\nLi-Lei,L\n", PLAIN))
                        .getFirst()
                        .toString())
                .doesNotContain("Li-Lei");
    }

    private static Register register(String csv, RegisterOptions options) {
        return Register.of(OpenSheet.open(utf8(csv), null, 0), options);
    }

    private static RegisterOptions options(
            String school,
            @Nullable LocalDate date,
            @Nullable LocalDate week,
            DayOrder order,
            Map<Integer, Meaning> columns) {
        return new RegisterOptions(
                RegisterKind.ATTENDANCE,
                school,
                date,
                week,
                "DAY",
                "",
                order,
                columns,
                DAY,
                ZoneId.of("Asia/Shanghai"));
    }

    private static List<RowReading> readings(Register register) {
        List<RowReading> all = new ArrayList<>();
        try (Register.Readings readings = register.read()) {
            for (@Nullable RowReading reading = readings.next(); reading != null; reading = readings.next()) {
                all.add(reading);
            }
        }
        return all;
    }

    private static List<Mark> marks(Register register) {
        return readings(register).stream()
                .flatMap(reading -> reading.marks().stream())
                .toList();
    }
}
