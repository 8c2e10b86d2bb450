package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestedResumptionTest {

    @TempDir
    Path directory;

    private Path data;
    private Path savepoint;

    @BeforeEach
    void aJobWithACheckpoint() throws IOException {
        data = Files.createDirectories(directory.resolve("data"));
        whole(data.resolve("checkpoints/life/chk-9"));
        savepoint = whole(directory.resolve("savepoint-1"));
        Files.writeString(savepoint.resolve("0f3b"), "state");
    }

    @Test
    void withoutOneTheLatestCheckpointStands() {
        new Recovery(data).goBackIfAsked();

        assertThat(latest()).isEqualTo(data.resolve("checkpoints/life/chk-9"));
        assertThat(new Recovery(data).readsAgain()).isFalse();
    }

    @Test
    void theSavepointIsGoneOnFromAndStaysWhereItIs() throws IOException {
        Files.writeString(data.resolve("resume"), savepoint.toString());

        new Recovery(data).goBackIfAsked();

        assertThat(latest().resolve("0f3b")).hasContent("state");
        assertThat(new Recovery(data).readsAgain()).isTrue();
        assertThat(data.resolve("resume")).doesNotExist();
        assertThat(savepoint.resolve("_metadata")).exists();
    }

    @Test
    void theFirstCheckpointAfterItIsLaterThanIt() throws IOException {
        Files.writeString(data.resolve("resume"), savepoint.toString());
        new Recovery(data).goBackIfAsked();

        Path next = whole(data.resolve("checkpoints/next/chk-4"));

        assertThat(latest()).isEqualTo(next);
        assertThat(new Recovery(data).readsAgain()).isFalse();
    }

    @Test
    void killedInTheMiddleOfItTheNextLifeCarriesItOut() throws IOException {
        Files.writeString(data.resolve("resume"), savepoint.toString());
        whole(data.resolve("resumed.partial/chk-0"));
        whole(data.resolve("checkpoints/resumed/chk-0"));

        new Recovery(data).goBackIfAsked();

        assertThat(latest().resolve("0f3b")).hasContent("state");
        assertThat(data.resolve("resumed.partial")).doesNotExist();
    }

    @Test
    void aSavepointThatIsGoneLeavesTheCheckpoints() throws IOException {
        Files.writeString(data.resolve("resume"), directory.resolve("elsewhere").toString());

        assertThatThrownBy(() -> new Recovery(data).goBackIfAsked()).isInstanceOf(UncheckedIOException.class);

        assertThat(latest()).isEqualTo(data.resolve("checkpoints/life/chk-9"));
    }

    private Path latest() {
        return new LatestCheckpoint(new KeptGeneration(data).checkpoints())
                .find()
                .orElseThrow();
    }

    private static Path whole(Path checkpoint) throws IOException {
        Files.createDirectories(checkpoint);
        Files.createFile(checkpoint.resolve("_metadata"));
        return checkpoint;
    }
}
