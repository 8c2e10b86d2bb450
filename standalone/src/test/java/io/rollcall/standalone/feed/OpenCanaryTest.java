package io.rollcall.standalone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpenCanaryTest {

    @Test
    void itsDirectoryIsItsOwnAndHasASessionEveryDay() {
        String directory = OpenCanary.directory(LocalDate.of(2026, 11, 29));

        assertThat(directory.lines())
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .path("district")
                                .asString())
                        .isEqualTo("rollcall-canary"))
                .anySatisfy(line -> assertThat(line).contains("\"date\":\"2026-11-28\"", "\"AM\""))
                .anySatisfy(line -> assertThat(line).contains("\"date\":\"2036-11-01\""));
    }
}
