package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookAtFreshnessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T00:05:00Z");

    @Test
    void figuresOfTheLastSecondsAreGood() {
        assertThat(completeTo(NOW.minusSeconds(20)).level()).isEqualTo(Finding.Level.GOOD);
    }

    @Test
    void figuresThatFallBehindAreAFault() {
        Finding finding = completeTo(NOW.minusSeconds(21));

        assertThat(finding.level()).isEqualTo(Finding.Level.FAULT);
        assertThat(finding.sentence()).contains("21 s");
    }

    @Test
    void aClockThatWasSetBackIsNamed() {
        assertThat(completeTo(NOW.plusSeconds(60))).satisfies(finding -> {
            assertThat(finding.about()).isEqualTo("clock");
            assertThat(finding.level()).isEqualTo(Finding.Level.FAULT);
        });
    }

    @Test
    void whatIsNotKnownYetIsNoFault() {
        assertThat(LookAtFreshness.at(NOW, Optional.empty()).level()).isEqualTo(Finding.Level.WARNING);
    }

    private static Finding completeTo(Instant moment) {
        return LookAtFreshness.at(NOW, Optional.of(moment));
    }
}
