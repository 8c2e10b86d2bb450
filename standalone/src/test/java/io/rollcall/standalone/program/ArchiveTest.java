package io.rollcall.standalone.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The archive that {@code ./rollcall package} writes, by the script that writes it. */
class ArchiveTest {

    private static final Pattern LIST = Pattern.compile("(?m)^programs=\"([^\"]+)\"$");
    private static final Pattern STARTED = Pattern.compile("java\\(\"([a-z/-]+)\"");

    @Test
    void holdsEveryProgramThatIsStarted() throws IOException {
        String list = LIST.matcher(Files.readString(Path.of("make-archive")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        List<String> started = new ArrayList<>();
        Path sources = Path.of("src/main/java", getClass().getPackageName().replace('.', '/'));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(sources, "*.java")) {
            for (Path file : files) {
                STARTED.matcher(Files.readString(file)).results().forEach(call -> started.add(call.group(1)));
            }
        }

        assertThat(started).contains("warehouse/flight", "dashboard-ui", "streaming-jobs");
        assertThat(Arrays.asList(list.split(" "))).containsAll(started);
    }
}
