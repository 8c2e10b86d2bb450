package io.rollcall.standalone.savepoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.rollcall.standalone.data.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a Flink that says what it is told to. */
class TakeSavepointTest {

    private static final String RUNNING = """
            {"jobs": [{"jid": "old", "state": "FAILED"}, {"jid": "a1", "state": "RUNNING"}]}""";
    private static final String IN_PROGRESS = """
            {"status": {"id": "IN_PROGRESS"}}""";

    private HttpServer flink;

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws IOException {
        flink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        flink.start();
        says("/jobs/overview", RUNNING);
        says("/jobs/a1/savepoints", """
                {"request-id": "r7"}""");
    }

    @AfterEach
    void stop() {
        flink.stop(0);
    }

    @Test
    void theFolderSaysWhichGenerationItIsOf() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("savepoint-1"));
        Files.createFile(folder.resolve("_metadata"));
        says("/jobs/a1/savepoints/r7", """
                {"status": {"id": "COMPLETED"}, "operation": {"location": "%s"}}""".formatted(folder.toUri()));

        Savepoint taken = take(Duration.ofMinutes(1));

        assertThat(taken.folder()).isEqualTo(folder);
        assertThat(Savepoint.in(folder))
                .isEqualTo(taken)
                .extracting(Savepoint::generation)
                .isEqualTo(3);
    }

    @Test
    void whatFlinkDoesNotDoIsSaid() {
        says("/jobs/a1/savepoints/r7", """
                {"status": {"id": "COMPLETED"}, "operation": {"failure-cause": {"class": "CheckpointException"}}}""");

        assertRefused(Duration.ofMinutes(1), "CheckpointException");
    }

    @Test
    void oneThatTakesTooLongIsNotWaitedForAnyLonger() {
        says("/jobs/a1/savepoints/r7", IN_PROGRESS);

        assertRefused(Duration.ofMillis(1), "no savepoint after");
    }

    @Test
    void aJobThatDoesNotRunHasNone() {
        flink.removeContext("/jobs/overview");
        says("/jobs/overview", """
                {"jobs": []}""");

        assertRefused(Duration.ofMinutes(1), "does not run at the moment");
    }

    @Test
    void aFlinkThatRefusesIsNoSavepoint() {
        flink.removeContext("/jobs/a1/savepoints");

        assertRefused(Duration.ofMinutes(1), "Flink answers 404 to /jobs/a1/savepoints");
    }

    private void assertRefused(Duration patience, String because) {
        assertThatThrownBy(() -> take(patience)).isInstanceOf(Refusal.class).hasMessageContaining(because);
    }

    private Savepoint take(Duration patience) throws IOException, InterruptedException, Refusal {
        return new TakeSavepoint(flink.getAddress().getPort(), patience).into(directory, 3);
    }

    private void says(String path, String answer) {
        flink.createContext(path, exchange -> {
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
