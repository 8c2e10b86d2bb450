package io.rollcall.standalone.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

    private final Path folder;

    EventFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void oneEventAndAnArrayAreToldApart() throws Exception {
        assertThat(requests(write("one.json", " {}")))
                .extracting(EventRequest::contentType)
                .containsExactly(EventRequest.SINGLE);
        assertThat(requests(write("many.json", "\n [{}]")))
                .extracting(EventRequest::contentType)
                .containsExactly(EventRequest.BATCH);
    }

    @Test
    void linesAreSentInRequestsThatTheGatewayTakes() throws Exception {
        List<EventRequest> requests = requests(write("day.ndjson", "{}\n".repeat(12_000) + "{}"));

        assertThat(requests).extracting(EventRequest::first).containsExactly(0, 5_000, 10_000);
        assertThat(requests.getLast().body()).asString().isEqualTo("{}\n".repeat(2_000) + "{}");
    }

    @Test
    void aGzippedFileIsRead() throws Exception {
        Path file = folder.resolve("day.jsonl.gz");
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write("{}\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(requests(file))
                .singleElement()
                .extracting(EventRequest::contentType)
                .isEqualTo(EventRequest.LINES);
    }

    @Test
    void anotherKindOfFileIsRefused() throws IOException {
        Path file = write("day.txt", "");
        assertThatThrownBy(() -> requests(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must end with .json, .ndjson or .jsonl");
    }

    @Test
    void aMissingFileIsRefused() {
        assertThatThrownBy(() -> requests(folder.resolve("none.json")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read");
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static List<EventRequest> requests(Path file) throws IOException, InterruptedException, Refusal {
        List<EventRequest> requests = new ArrayList<>();
        new EventFile(file).forEachRequest(requests::add);
        return requests;
    }
}
