package io.rollcall.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptParallelismTest {

    @TempDir
    Path directory;

    private DataDirectory data;

    @BeforeEach
    void anInstallation() throws IOException {
        data = new DataDirectory(directory);
        data.create();
    }

    @Test
    void isTwoUntilSomebodyNamesAnother() throws IOException, Refusal {
        assertThat(new KeptParallelism(data).read()).isEqualTo(2);

        new KeptParallelism(data).keep(4);

        assertThat(new KeptParallelism(data).read()).isEqualTo(4);
    }

    @Test
    void whatCannotBeIsRefusedAndNotKept() throws IOException, Refusal {
        for (int wrong : new int[] {-1, 0, 17}) {
            assertThatThrownBy(() -> new KeptParallelism(data).keep(wrong))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("from 1 to 16, not " + wrong);
        }
        assertThat(new KeptParallelism(data).read()).isEqualTo(2);
    }

    @Test
    void aFileThatHoldsSomethingElseIsNamed() throws IOException {
        Files.writeString(data.config().resolve("parallelism"), "four");

        assertThatThrownBy(() -> new KeptParallelism(data).read())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("parallelism must hold a number");
    }
}
