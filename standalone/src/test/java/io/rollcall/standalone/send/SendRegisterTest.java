package io.rollcall.standalone.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.rollcall.standalone.data.Refusal;
import io.rollcall.standalone.send.SendRegister.Count;
import io.rollcall.standalone.send.SendRegister.Taken;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Index;
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
    void rowsThatWereNotTakenAreToldAndKeptBesideTheFile() throws Exception {
        answer(207, "wrong rows", new Taken(new Count(43, 41), new Count(43, 41)));
        preview("""
                {"rejected":[{"row":4,"column":"C","reason":"SESSION_NOT_SCHEDULED","message":"Check the date."}],"rejectedNotListed":0}""");

        send("register.xlsx", Map.of("school", "S 1"));

        assertThat(asked)
                .containsExactly(
                        "/v1/uploads?errors=file&school=S%201 whole file",
                        "/v1/uploads:preview?errors=json&school=S%201 whole file");
        assertThat(folder.resolve("register.to-mend.xlsx")).hasContent("wrong rows");
        assertThat(told).first().isEqualTo("row 4, column C: SESSION_NOT_SCHEDULED: Check the date.");
        assertThat(told).last().asString().contains("register.to-mend.xlsx");
    }

    @Test
    void ofManyWrongRowsTheFirstTenAreTold() throws Exception {
        String wrong =
                IntStream.range(0, 12).mapToObj(row -> "{\"row\":" + row + "}").collect(Collectors.joining(","));
        answer(422, "wrong rows", new Taken(new Count(1_013, 0), new Count(1_013, 0)));
        preview("{\"rejected\":[" + wrong + "],\"rejectedNotListed\":1001}");

        send("register.csv", Map.of());

        assertThat(told).hasSize(12).contains("and 1,003 more", Index.atIndex(10));
    }

    @Test
    void aGatewayThatGivesNoPreviewHasGivenTheFile() throws Exception {
        answer(207, "wrong rows", new Taken(new Count(2, 1), new Count(2, 1)));

        assertThat(send("register.csv", Map.of()).isWhole()).isFalse();
        assertThat(told).last().asString().contains("register.to-mend.csv");
    }

    @Test
    void whereAllWereTakenNoFileIsWrittenAndNothingTold() throws Exception {
        Taken all = new Taken(new Count(3, 3), new Count(3, 3));
        answer(200, "headings", all);

        assertThat(send("register.csv", Map.of())).isEqualTo(all);
        assertThat(folder.resolve("register.to-mend.csv")).doesNotExist();
        assertThat(told).isEmpty();
    }

    @Test
    void marksAreSpokenOfWhereARowHoldsSeveral() {
        assertThat(new Taken(new Count(1, 0), new Count(1, 0)).sentence()).isEqualTo("0 of 1 row admitted");
        assertThat(new Taken(new Count(4, 2), new Count(4, 2)).sentence()).isEqualTo("2 of 4 rows admitted");
        assertThat(new Taken(new Count(4, 2), new Count(40, 37)).sentence())
                .isEqualTo("2 of 4 rows admitted whole, 37 of 40 marks admitted");
    }

    @Test
    void aFileThatIsRefusedAsAWholeSaysWhy() {
        answer("/v1/uploads", 422, "{\"code\":\"INVALID_FILE\",\"detail\":\"The file is empty.\"}", Map.of());

        assertThatThrownBy(() -> send("register.csv", Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessage("The gateway refused (HTTP 422 INVALID_FILE): The file is empty.");
    }

    @Test
    void registersAreToldFromEventsByTheirNames() {
        assertThat(List.of("a.csv", "a.XLSX", "a.tsv")).allMatch(name -> RegisterFile.isOne(Path.of(name)));
        assertThat(List.of("a.json", "csv", "a.ndjson.gz")).noneMatch(name -> RegisterFile.isOne(Path.of(name)));
    }

    private Taken send(String name, Map<String, String> options) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "whole file");
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        return new SendRegister(address, "key", told::add).send(RegisterFile.of(file), options);
    }

    private void answer(int status, String body, Taken taken) {
        answer(
                "/v1/uploads",
                status,
                body,
                Map.of(
                        "X-Rollcall-Rows-Admitted",
                        taken.rows().admitted(),
                        "X-Rollcall-Rows-Rejected",
                        taken.rows().received() - taken.rows().admitted(),
                        "X-Rollcall-Marks-Admitted",
                        taken.marks().admitted(),
                        "X-Rollcall-Marks-Rejected",
                        taken.marks().received() - taken.marks().admitted()));
    }

    private void preview(String body) {
        answer("/v1/uploads:preview", 200, body, Map.of());
    }

    private void answer(String path, int status, String body, Map<String, Integer> headers) {
        gateway.createContext(path, exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestURI() + " " + sent);
            headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, String.valueOf(value)));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
