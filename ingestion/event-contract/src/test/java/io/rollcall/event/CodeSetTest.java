package io.rollcall.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSetTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/ PRESENT NONE",
                "\\ PRESENT NONE",
                "L LATE NONE",
                "B OFFSITE NONE",
                "K OFFSITE NONE",
                "I EXCUSED ILLNESS",
                "M EXCUSED MEDICAL",
                "C2 EXCUSED OTHER",
                "G UNEXCUSED HOLIDAY",
                "N UNEXCUSED NONE_YET",
                "Y7 NOT_REQUIRED NONE",
                "# NOT_REQUIRED NONE"
            })
    void registerCodesOfEnglandMeanWhatTheGuidanceSays(String code, Status status, Reason reason) {
        assertThat(CodeSet.DFE.meaningOf(code)).contains(new CodeSet.Meaning(status, reason));
    }

    @Test
    void everyRegisterCodeOfTheDomainPageIsKnown() {
        String[] codes =
                "/ \\ L B J P V W K I M R S T H E C C1 J1 C2 G U O N D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #".split(" ", -1);

        assertThat(codes).allMatch(code -> CodeSet.DFE.meaningOf(code).isPresent());
    }

    @Test
    void anUnknownCodeHasNoMeaning() {
        assertThat(CodeSet.DFE.meaningOf("l")).isEmpty();
        assertThat(CodeSet.ED_FI.meaningOf("L")).isEmpty();
    }

    @Test
    void leavingEarlyIsPresentWithAReason() {
        assertThat(CodeSet.ED_FI.meaningOf("Early departure"))
                .contains(new CodeSet.Meaning(Status.PRESENT, Reason.LEFT_EARLY));
    }
}
