package io.rollcall.standalone.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.send.SendEvents.Sent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendRegisterTest {

    private final Path folder;
    private final HttpServer gateway;
    private final List<String> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    SendRegisterTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void rowsThatWereNotTakenAreKeptBesideTheFile() throws Exception {
        answer(207, "wrong rows", 41, 2);

        assertThat(send("register.xlsx", Map.of("school", "S 1"))).isEqualTo(new Sent(43, 41));
        assertThat(asked).containsExactly("/v1/uploads?errors=file&school=S%201 whole file");
        assertThat(folder.resolve("register.to-mend.xlsx")).hasContent("wrong rows");
        assertThat(told).singleElement().asString().contains("register.to-mend.xlsx");
    }

    @Test
    void whereAllWereTakenNoFileIsWritten() throws Exception {
        answer(200, "headings", 3, 0);

        assertThat(send("register.csv", Map.of())).isEqualTo(new Sent(3, 3));
        assertThat(folder.resolve("register.to-mend.csv")).doesNotExist();
    }

    @Test
    void aFileThatIsRefusedAsAWholeSaysWhy() {
        answer(422, "{\"code\":\"INVALID_FILE\",\"detail\":\"The file is empty.\"}", -1, -1);

        assertThatThrownBy(() -> send("register.csv", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("The gateway refused (HTTP 422 INVALID_FILE): The file is empty.");
    }

    @Test
    void registersAreToldFromEventsByTheirNames() {
        assertThat(List.of("a.csv", "a.XLSX", "a.tsv")).allMatch(name -> RegisterFile.isOne(Path.of(name)));
        assertThat(List.of("a.json", "csv", "a.ndjson.gz")).noneMatch(name -> RegisterFile.isOne(Path.of(name)));
    }

    private Sent send(String name, Map<String, String> options) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "whole file");
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        return new SendRegister(address, "key", told::add).send(RegisterFile.of(file), options);
    }

    /**
     * @param admitted below 0 for an answer without counts
     */
    private void answer(int status, String body, int admitted, int rejected) {
        gateway.createContext("/v1/uploads", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI() + " " + sent);
            if (admitted >= 0) {
                exchange.getResponseHeaders().set("X-Rollcall-Marks-Admitted", String.valueOf(admitted));
                exchange.getResponseHeaders().set("X-Rollcall-Marks-Rejected", String.valueOf(rejected));
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
