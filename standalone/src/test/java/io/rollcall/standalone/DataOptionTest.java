package io.rollcall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataOptionTest {

    @Test
    void saysThatAFileIsNoFolder(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        var said = new StringWriter();

        int exit = Rollcall.commandLine().setErr(new PrintWriter(said)).execute("status", "--data", file.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(said.toString()).startsWith("--data names a folder, and " + file + " is a file.");
    }
}
