package io.rollcall.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoakTest {

    @Test
    void itsFreshnessIsThatOfTheWorstDay() {
        Freshness good = new Freshness(200, 100, 1, 2, 3, 4);
        Freshness bad = new Freshness(200, 100, 1, 2, 900, 1_000);

        assertThat(new Soak(200, List.of(), List.of(good, bad, good), List.of()).p99())
                .isEqualTo(900);
    }
}
