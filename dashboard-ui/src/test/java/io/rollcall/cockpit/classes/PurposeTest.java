package io.rollcall.cockpit.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.audit.LookReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PurposeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "F-2026-114", "2026-7", "ABCD-12", "8"})
    void aNumberOfTheSchoolsOwnMayStandAsReference(String reference) {
        assertThat(Purpose.isReference(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"张三", "Zhang San", "WANG", "13812345678", "440105201503071234", "S-20150307", "F-2026-114 Li"})
    void whatCouldNameSomebodyMayNot(String reference) {
        assertThat(Purpose.isReference(reference)).isFalse();
        assertThatThrownBy(() -> new Purpose(LookReason.SAFETY, reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(reference);
    }

    @Test
    void theAuditLogKeepsReasonAndReference() {
        assertThat(new Purpose(LookReason.CHECK_ROLL, "").code()).isEqualTo("CHECK_ROLL");
        assertThat(new Purpose(LookReason.REPORT, "F-2026-114").code()).isEqualTo("REPORT:F-2026-114");
    }
}
