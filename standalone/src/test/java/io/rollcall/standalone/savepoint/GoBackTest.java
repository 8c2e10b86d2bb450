package io.rollcall.standalone.savepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.standalone.data.DataDirectory;
import io.rollcall.standalone.data.JobGeneration;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoBackTest {

    private static final Instant TAKEN = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant NOW = TAKEN.plus(Duration.ofDays(20));

    @TempDir
    Path directory;

    private DataDirectory data;
    private Path folder;

    @BeforeEach
    void aSavepointOfTheFirstGeneration() throws IOException {
        data = new DataDirectory(directory.resolve("data"));
        data.create();
        folder = Files.createDirectories(directory.resolve("savepoint-1"));
        Files.createFile(folder.resolve("_metadata"));
        new Savepoint(folder, 0, TAKEN).write();
    }

    @Test
    void theJobIsToldOfItByAFile() throws IOException, Refusal {
        new GoBack(data).to(folder, NOW);

        assertThat(data.flink().resolve("resume")).hasContent(folder.toString());
    }

    @Test
    void aFolderWithoutASavepointIsRefused() {
        assertRefused(directory, NOW, "is no savepoint that ./rollcall savepoint took");
    }

    @Test
    void oneThatWasNotFinishedIsRefused() throws IOException {
        Files.delete(folder.resolve("_metadata"));

        assertRefused(folder, NOW, "_metadata");
    }

    @Test
    void anotherGenerationsIsRefused() throws IOException {
        new JobGeneration(data).write(1);

        assertRefused(folder, NOW, "of generation 0, and generation 1 has been counted since");
    }

    @Test
    void oneOlderThanWhatTheLogStillHoldsIsRefused() {
        assertRefused(folder, TAKEN.plus(Duration.ofDays(60)).plusSeconds(1), "60 days");
    }

    private void assertRefused(Path savepoint, Instant now, String because) {
        assertThatThrownBy(() -> new GoBack(data).to(savepoint, now))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
        assertThat(data.flink().resolve("resume")).doesNotExist();
    }
}
