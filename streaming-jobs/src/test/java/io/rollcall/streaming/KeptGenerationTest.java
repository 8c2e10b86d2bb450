package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.streaming.status.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptGenerationTest {

    @TempDir
    Path directory;

    @Test
    void withoutAFileItIsTheFirst() {
        assertThat(new KeptGeneration(directory).read()).isEqualTo(Generation.FIRST);
        assertThat(new KeptGeneration(directory).checkpoints()).isEqualTo(directory.resolve("checkpoints"));
    }

    @Test
    void theFileSaysIt() throws IOException {
        Files.writeString(directory.resolve("generation"), "3\n");

        assertThat(new KeptGeneration(directory).read()).isEqualTo(new Generation(3));
        assertThat(new KeptGeneration(directory).checkpoints()).isEqualTo(directory.resolve("checkpoints-3"));
    }

    @Test
    void aFileThatSaysSomethingElseIsRefused() throws IOException {
        Files.writeString(directory.resolve("generation"), "three");

        assertThatIllegalArgumentException().isThrownBy(() -> new KeptGeneration(directory).read());
    }

    @Test
    void onlyItsOwnCheckpointsStay() throws IOException {
        for (String folder : new String[] {"checkpoints", "checkpoints-2", "checkpoints-3", "scratch"}) {
            Files.createDirectories(directory.resolve(folder));
        }
        Files.writeString(directory.resolve("generation"), "3");

        new KeptGeneration(directory).removeOthers();

        assertThat(directory).isDirectoryNotContaining("glob:**/checkpoints");
        assertThat(directory).isDirectoryNotContaining("glob:**/checkpoints-2");
        assertThat(directory.resolve("checkpoints-3")).exists();
        assertThat(directory.resolve("scratch")).exists();
    }
}
