package io.rollcall.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rollcall.event.DirectoryEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads the real data where it lies beside the checkout; it is not part of the project. */
class RealDataTest {

    private static final Path FOLDER = Path.of("../../../shared/data");
    private static final Path SCHOOLS = FOLDER.resolve("nyc-schools-2014-15.csv");
    private static final Path FIGURES = FOLDER.resolve("nyc-attendance-2014-15.csv.gz");

    private ReplayData data;

    @BeforeEach
    void read() {
        assumeTrue(
                Files.exists(FIGURES),
                () -> "skipped: the real data is not at "
                        + FIGURES.toAbsolutePath().normalize());
        data = ReplayData.read(SCHOOLS, FIGURES, DateRange.ALL);
    }

    @Test
    void allOfItIsRead() {
        assertThat(data.schools()).hasSize(1_639);
        assertThat(data.days()).hasSize(172);
        assertThat(data.figures()).hasSize(244_831);
        assertThat(data.figures()).filteredOn(figure -> !figure.submitted()).hasSize(4_693);
    }

    @Test
    void everyFigureIsMetToTheNearestPupil() {
        assertThat(data.figures())
                .filteredOn(PublishedFigure::submitted)
                .allMatch(figure -> Math.abs(figure.expectedRate().orElseThrow() - figure.hundredths() / 1e4)
                        < 0.5 / figure.school().enrolled());
    }

    @Test
    void theDirectoryIsValid() {
        assertThat(ReplayDistrict.directory(data))
                .extracting(DirectoryEntry::key)
                .doesNotHaveDuplicates();
    }
}
