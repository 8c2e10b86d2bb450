package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestCheckpointTest {

    @TempDir
    Path directory;

    @Test
    void thereIsNoneBeforeTheFirstStart() {
        assertThat(new LatestCheckpoint(directory.resolve("absent")).find()).isEmpty();
    }

    @Test
    void theHighestNumberOfAllLivesIsTheLatest() throws IOException {
        whole("a", "chk-9");
        Path latest = whole("b", "chk-10");
        whole("c", "chk-2");

        assertThat(new LatestCheckpoint(directory).find()).contains(latest);
    }

    @Test
    void oneThatWasNotFinishedDoesNotCount() throws IOException {
        Path finished = whole("a", "chk-9");
        Files.createDirectories(directory.resolve("a/chk-10"));
        Files.createDirectories(directory.resolve("a/shared"));

        assertThat(new LatestCheckpoint(directory).find()).contains(finished);
    }

    @Test
    void onlyTheLifeOfTheLatestOneStays() throws IOException {
        whole("a", "chk-9");
        Path latest = whole("b", "chk-10");
        Files.createDirectories(directory.resolve("c/chk-11"));

        new LatestCheckpoint(directory).removeOlderLives();

        assertThat(directory).isDirectoryNotContaining("glob:**/a").isDirectoryNotContaining("glob:**/c");
        assertThat(latest.resolve("_metadata")).exists();
    }

    private Path whole(String life, String checkpoint) throws IOException {
        Path path = Files.createDirectories(directory.resolve(life).resolve(checkpoint));
        Files.createFile(path.resolve("_metadata"));
        return path;
    }
}
