package io.rollcall.streaming.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GenerationTest {

    @Test
    void theFirstRowOfALaterGenerationBeatsTheLastOfAnEarlierOne() {
        assertThat(new Generation(1).version(0)).isGreaterThan(Generation.FIRST.version((1L << 40) - 1));
    }

    @Test
    void theHighestVersionIsStillPositive() {
        assertThat(new Generation((1 << 23) - 1).version((1L << 40) - 1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void moreChangesThanAVersionHoldsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Generation.FIRST.version(1L << 40));
    }

    @Test
    void aGenerationOutOfRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Generation(1 << 23));
    }
}
