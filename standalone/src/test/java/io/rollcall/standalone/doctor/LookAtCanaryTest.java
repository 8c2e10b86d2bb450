package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.standalone.doctor.Finding.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAtCanaryTest {

    @Test
    void aMarkThatIsNoFigureForLongIsEverybodysFault() {
        assertThat(LookAtCanary.at(Map.of("SEEN", 900L), 21, 300).level()).isEqualTo(Level.FAULT);
    }

    @Test
    void aCanaryThatIsNotLetInSaysHowToLetItIn() {
        Finding finding = LookAtCanary.at(Map.of("SEEN", 0L, "NOT_TAKEN", 3L), 0, -1);

        assertThat(finding.level()).isEqualTo(Level.FAULT);
        assertThat(finding.nextStep()).contains("./rollcall canary on");
    }

    @Test
    void whatWasLostIsToldBesideWhatWasNot() {
        Finding finding = LookAtCanary.at(Map.of("SEEN", 90L, "NOT_SENT", 2L), 0, 300);

        assertThat(finding.level()).isEqualTo(Level.WARNING);
        assertThat(finding.sentence())
                .contains("90 marks")
                .contains("within 300 ms")
                .contains("Lost on the way: 2.");
    }

    @Test
    void allIsWellWhereAllWereSeen() {
        assertThat(LookAtCanary.at(Map.of("SEEN", 90L, "NOT_SENT", 0L), 0, 300).level())
                .isEqualTo(Level.GOOD);
        assertThat(LookAtCanary.at(Map.of(), 0, -1).level()).isEqualTo(Level.GOOD);
    }
}
