package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.standalone.doctor.LookAtFreshness.Reading;
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
        assertThat(LookAtFreshness.at(new Reading(NOW, Optional.empty())).level())
                .isEqualTo(Finding.Level.WARNING);
    }

    @Test
    void aJobThatCatchesUpIsNoFault() {
        Finding finding = LookAtFreshness.at(behind(NOW, 100), behind(NOW.plusSeconds(10), 60));

        assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
        assertThat(finding.sentence()).contains("60 s");
        assertThat(finding.nextStep()).contains("15 s more"); // four seconds a second
    }

    @Test
    void aJobThatStandsOrFallsFurtherBehindIsAFault() {
        assertThat(LookAtFreshness.at(behind(NOW, 100), behind(NOW.plusSeconds(10), 100))
                        .level())
                .isEqualTo(Finding.Level.FAULT);
        assertThat(LookAtFreshness.at(behind(NOW, 100), behind(NOW.plusSeconds(10), 110))
                        .level())
                .isEqualTo(Finding.Level.FAULT);
    }

    @Test
    void aJobThatHasCaughtUpMeanwhileIsGood() {
        assertThat(LookAtFreshness.at(behind(NOW, 100), behind(NOW.plusSeconds(10), 3))
                        .level())
                .isEqualTo(Finding.Level.GOOD);
    }

    private static Reading behind(Instant at, long seconds) {
        return new Reading(at, Optional.of(at.minusSeconds(seconds)));
    }

    private static Finding completeTo(Instant moment) {
        return LookAtFreshness.at(new Reading(NOW, Optional.of(moment)));
    }
}
