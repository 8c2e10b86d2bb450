package io.rollcall.standalone.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    private final Path file;

    RotatingLogTest(@TempDir Path folder) {
        file = folder.resolve("a.log");
    }

    @Test
    void appendsToWhatIsThere() throws IOException {
        RotatingLog log = new RotatingLog(file, 100);
        log.copy(output("one\n"));
        log.copy(output("two\n"));
        assertThat(file).hasContent("one\ntwo\n");
    }

    @Test
    void keepsTwoOlderFilesOnceFull() throws IOException {
        RotatingLog log = new RotatingLog(file, 3);
        for (String line : new String[] {"first", "second", "third", "fourth"}) {
            log.copy(output(line));
        }
        assertThat(file).hasContent("fourth");
        assertThat(file.resolveSibling("a.log.1")).hasContent("third");
        assertThat(file.resolveSibling("a.log.2")).hasContent("second");
    }

    private static ByteArrayInputStream output(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
