package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.standalone.doctor.Finding.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookAtVersionsTest {

    @Test
    void programsThatAreOlderThanTheWarehouseAreNotThoseThatRun() {
        Finding finding = LookAtVersions.at(27, 28);

        assertThat(finding.level()).isEqualTo(Level.FAULT);
        assertThat(finding.nextStep()).contains("last started from");
    }

    @Test
    void anUpgradeThatIsHalfDoneIsToBeFinished() {
        assertThat(LookAtVersions.at(28, 27).nextStep()).startsWith("Finish the upgrade");
        assertThat(LookAtVersions.at(28, 28).level()).isEqualTo(Level.GOOD);
    }

    @Test
    void aTakenPortIsToldWithWhoNeedsIt() {
        assertThat(LookAtPorts.at(8080, List.of("Port 8081, which the gateway needs, is taken by another program.")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.FAULT))
                .satisfies(finding -> assertThat(finding.sentence()).contains("gateway"));
    }

    @Test
    void aBacklogIsToldBeforeAnybodyAsks() {
        assertThat(LookAtLag.at(20_000).level()).isEqualTo(Level.GOOD);
        assertThat(LookAtLag.at(20_001).level()).isEqualTo(Level.WARNING);
    }
}
