package io.rollcall.cockpit.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeltaChartTest {

    @Test
    void theLibraryLiesWhereThePageAsksForIt() {
        assertThat(getClass().getResource("/META-INF/resources/" + DeltaChart.LIBRARY))
                .isNotNull();
    }
}
