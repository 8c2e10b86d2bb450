package io.rollcall.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdInForceTest {

    @Test
    void whatAFileSaysIsToldBesideWhatIsUsual(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("alerts.properties"), "pace=PT1M\n");

        assertThat(ThresholdInForce.of(Optional.of(file)))
                .contains(new ThresholdInForce("pace", "PT1M", "PT15S"))
                .filteredOn(ThresholdInForce::isChanged)
                .hasSize(1);
    }

    @Test
    void withoutAFileEverythingIsAsUsual() {
        assertThat(ThresholdInForce.of(Optional.empty())).hasSizeGreaterThan(20).noneMatch(ThresholdInForce::isChanged);
    }
}
