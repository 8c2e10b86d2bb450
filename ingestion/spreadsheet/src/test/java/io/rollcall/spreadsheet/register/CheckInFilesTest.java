package io.rollcall.spreadsheet.register;

import static io.rollcall.spreadsheet.Files.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rollcall.event.Operation;
import io.rollcall.event.Status;
import io.rollcall.spreadsheet.file.FileRule;
import io.rollcall.spreadsheet.file.OpenSheet;
import io.rollcall.spreadsheet.file.UnreadableFileException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What schools keep beside attendance: health reports, answers, the staff's clock. */
class CheckInFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void aRowAPupilAndAColumnADay() {
        Register register = register(RegisterKind.HEALTH_REPORT, "", """
                班级,学号,姓名,2026-11-22,11月23日
                C3-2,S-19,李雷,正常,发热
                C3-2,S-20,韩梅梅,未填,居家隔离
                C3-2,S-21,林涛,未填,
                """);

        assertThat(register.layout().shape()).isEqualTo(Layout.Shape.WIDE);
        assertThat(marks(register))
                .extracting(
                        Mark::person,
                        Mark::date,
                        Mark::occasion,
                        mark -> mark.said().status())
                .containsExactly(
                        tuple("S-19", DAY.minusDays(1), "", Status.NORMAL),
                        tuple("S-19", DAY, "", Status.SYMPTOM),
                        tuple("S-20", DAY, "", Status.ISOLATING));
    }

    /** A description is nobody's business but the school's; neither is what somebody writes instead of a status. */
    @Test
    void whatIsDescribedIsNotLookedAt() {
        Register register = register(
                RegisterKind.HEALTH_REPORT,
                "",
                "学号,填报日期,健康状况,原因,症状描述,家庭住址\nS-19,2026-11-23,有症状,=1+1,=1+1,=1+1\nS-20,2026-11-23,昨晚开始咳嗽,,,\n");

        assertThat(register.layout().ignored()).containsExactly(3, 4, 5);
        assertThat(readings(register))
                .flatExtracting(RowReading::marks)
                .extracting(mark -> mark.said().status())
                .containsExactly(Status.SYMPTOM);
        assertThat(readings(register))
                .flatExtracting(RowReading::faults)
                .containsExactly(new CellFault(2, CellRule.STATUS_WORD));
    }

    @Test
    void theStaffsShiftsAreColumnsOrInTheirHeadings() {
        Register wide =
                register(RegisterKind.STAFF_CLOCK, "", "工号,2026-11-23 AM-IN,2026-11-23 PM-OUT\nT-1,迟到,早退\nT-2,缺卡,休息\n");
        Register rows = register(
                RegisterKind.STAFF_CLOCK, "", "工号,打卡日期,班次,打卡结果\nT-1,2026-11-23,AM-IN,正常\nT-2,2026-11-23,,旷工\n");

        assertThat(marks(wide))
                .extracting(Mark::occasion, mark -> mark.said().status())
                .containsExactly(
                        tuple("AM-IN", Status.LATE),
                        tuple("PM-OUT", Status.EARLY),
                        tuple("AM-IN", Status.MISSING),
                        tuple("PM-OUT", Status.NOT_REQUIRED));
        assertThat(marks(rows))
                .extracting(Mark::occasion, mark -> mark.said().status())
                .containsExactly(tuple("AM-IN", Status.NORMAL), tuple("DAY", Status.ABSENT));
    }

    @Test
    void anAnswerIsAnOptionOrThePlainWordForOne() {
        Register register =
                register(RegisterKind.FORM, "DONE", "学号,提交时间,填写情况\nS-1,x,已填\nS-2,x,未填\nS-3,x,AWAY\nS-4,x,撤销\n");

        assertThat(marks(register))
                .extracting(
                        Mark::person,
                        Mark::date,
                        mark -> mark.said().operation(),
                        mark -> mark.said().option())
                .containsExactly(
                        tuple("S-1", DAY, Operation.SET, "DONE"),
                        tuple("S-3", DAY, Operation.SET, "AWAY"),
                        tuple("S-4", DAY, Operation.RETRACT, ""));
    }

    @Test
    void whatThePlainWordStandsForMustBeSaid() {
        assertThat(readings(register(RegisterKind.FORM, "", "学号,填写情况\nS-1,已填\nS-2,回老家过年\n")))
                .flatExtracting(RowReading::faults)
                .extracting(CellFault::rule)
                .containsExactly(CellRule.STATUS_WORD, CellRule.STATUS_WORD);
    }

    @Test
    void anAttendanceRegistersColumnsAreNotThoseOfAHealthReport() {
        assertThatThrownBy(() -> register(RegisterKind.HEALTH_REPORT, "", "学号,上午,下午\nS-19,/,/\n"))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        unreadable -> assertThat(unreadable.rule()).isEqualTo(FileRule.STATUS_COLUMN));
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTH_REPORT, 正常, NORMAL",
        "HEALTH_REPORT, Normal, NORMAL",
        "HEALTH_REPORT, 咳嗽, SYMPTOM",
        "HEALTH_REPORT, fever, SYMPTOM",
        "HEALTH_REPORT, 隔离, ISOLATING",
        "HEALTH_REPORT, 免报, EXEMPT",
        "STAFF_CLOCK, 未打卡, MISSING",
        "STAFF_CLOCK, On time, NORMAL",
        "STAFF_CLOCK, 出差, NOT_REQUIRED",
        "ATTENDANCE, 正常, PRESENT"
    })
    void aWordMeansWhatItsKindOfFileMeansByIt(RegisterKind kind, String word, Status status) {
        assertThat(new KindWords(kind, "").meaningOf(word))
                .isNotNull()
                .extracting(Said::status)
                .isEqualTo(status);
    }

    /** Every status word is one of its kind's. */
    @ParameterizedTest
    @CsvSource({"HEALTH_REPORT, LATE", "HEALTH_REPORT, 迟到", "STAFF_CLOCK, 发热", "FORM, 已填", "HEALTH_REPORT, 发热38.5"})
    void aWordOfAnotherKindMeansNothing(RegisterKind kind, String word) {
        @Nullable Said said = new KindWords(kind, "").meaningOf(word);

        assertThat(said).isNull();
    }

    private static Register register(RegisterKind kind, String answered, String text) {
        return Register.of(
                OpenSheet.open(utf8(text), null, 0),
                new RegisterOptions(
                        kind,
                        "S001",
                        DAY,
                        null,
                        kind == RegisterKind.STAFF_CLOCK ? "DAY" : "",
                        answered,
                        DayOrder.NOT_SAID,
                        Map.of(),
                        DAY,
                        ZoneId.of("Asia/Shanghai")));
    }

    private static List<Mark> marks(Register register) {
        return readings(register).stream()
                .flatMap(reading -> reading.marks().stream())
                .toList();
    }

    private static List<RowReading> readings(Register register) {
        List<RowReading> all = new ArrayList<>();
        try (Register.Readings readings = register.read()) {
            for (@Nullable RowReading next = readings.next(); next != null; next = readings.next()) {
                all.add(next);
            }
        }
        return all;
    }
}
