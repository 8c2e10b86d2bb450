package io.rollcall.cockpit.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationWordsTest {

    @ParameterizedTest
    @CsvSource({
        "PT1H, duration.hours=1",
        "PT90M, duration.hours=1 duration.minutes=30",
        "PT15S, duration.seconds=15",
        "PT48H, duration.hours=48",
        "P14D, duration.days=14",
        "P3DT1H, duration.days=3 duration.hours=1"
    })
    void aDurationIsToldByItsParts(String written, String words) {
        assertThat(DurationWords.of(written, (key, count) -> key + "=" + count[0]))
                .contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PT", "P", "Panda", "PT0S", "PT-1H", "PT0.5S", "08:00", "0.2"})
    void whatIsNoneIsLeftAsItIs(String written) {
        assertThat(DurationWords.of(written, (key, count) -> key)).isEmpty();
    }
}
