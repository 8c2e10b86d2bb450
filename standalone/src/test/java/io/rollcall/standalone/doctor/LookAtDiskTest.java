package io.rollcall.standalone.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAtDiskTest {

    @ParameterizedTest
    @CsvSource({"1_900_000_000, FAULT", "2_000_000_000, WARNING", "19_900_000_000, WARNING", "20_000_000_000, GOOD"})
    void roomThatRunsOutIsToldBeforeItHasRunOut(String free, Finding.Level level) {
        Finding finding = LookAtDisk.at(Path.of("/srv/rollcall"), Long.parseLong(free.replace("_", "")));

        assertThat(finding.level()).isEqualTo(level);
    }
}
