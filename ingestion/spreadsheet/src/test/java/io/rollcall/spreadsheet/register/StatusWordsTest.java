package io.rollcall.spreadsheet.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Reason;
import io.rollcall.event.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    出勤               | PRESENT      | NONE
                    √                  | PRESENT      | NONE
                    /                  | PRESENT      | NONE
                    \\                 | PRESENT      | NONE
                    present            | PRESENT      | NONE
                    In Attendance      | PRESENT      | NONE
                    早退               | PRESENT      | LEFT_EARLY
                    Early departure    | PRESENT      | LEFT_EARLY
                    迟到               | LATE         | NONE
                    L                  | LATE         | NONE
                    Tardy              | LATE         | NONE
                    研学               | OFFSITE      | NONE
                    病假               | EXCUSED      | ILLNESS
                    I                  | EXCUSED      | ILLNESS
                    事假               | EXCUSED      | FAMILY
                    excused absence    | EXCUSED      | NONE
                    旷课               | UNEXCUSED    | NONE
                    缺勤               | UNEXCUSED    | NONE_YET
                    N                  | UNEXCUSED    | NONE_YET
                    NOT_REQUIRED       | NOT_REQUIRED | NONE
                    not required       | NOT_REQUIRED | NONE
                    Y3                 | NOT_REQUIRED | NONE
                    """)
    void wordsAndCodesAreUnderstood(String word, Status status, Reason reason) {
        assertThat(StatusWords.meaningOf(word)).isEqualTo(Said.of(status, reason));
    }

    /** A code in the wrong case is another code, or none; signs have no meaning that all schools share. */
    @ParameterizedTest
    @ValueSource(strings = {"l", "x", "×", "○", "△", "病假(感冒)", "UNKNOWN", ""})
    void whatIsNotKnownIsNotGuessed(String word) {
        assertThat(StatusWords.meaningOf(word)).isNull();
    }
}
