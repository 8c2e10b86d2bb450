package io.rollcall.warehouse.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract kit, with requests as curl and other clients send them. */
@ExtendWith(Warehouse.class)
class HttpInterfaceTest {

    private Http http = new Http(URI.create("http://127.0.0.1"), new WarehouseProcess.Login("", ""));

    @BeforeEach
    void connect(WarehouseProcess warehouse) {
        http = Http.as(warehouse, warehouse.admin());
        http.post("CREATE DATABASE IF NOT EXISTS plain");
    }

    @Test
    void answersPingWithoutALogin(WarehouseProcess warehouse) {
        Http nobody = new Http(warehouse.url().resolve("/ping"), new WarehouseProcess.Login("nobody", ""));
        assertThat(nobody.get().body()).isEqualTo("Ok.\n");
    }

    @Test
    void tellsHowItIsWithoutALogin(WarehouseProcess warehouse) throws Exception {
        assertThat(get(warehouse, "/livez").statusCode()).isEqualTo(200);
        assertThat(get(warehouse, "/readyz").statusCode()).isEqualTo(200);
        assertThat(get(warehouse, "/metrics").body()).contains("rollcall_statements_total{outcome=\"answered\"} ");
    }

    private static HttpResponse<String> get(WarehouseProcess warehouse, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(warehouse.url().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theHeadersOfAnAnswerSayWhatItIs() {
        HttpResponse<String> answer = http.post("SELECT 1 AS one", "default_format=JSONEachRow", "query_id=chosen");
        assertThat(answer.body()).isEqualTo("{\"one\":1}\n");
        assertThat(answer.headers().firstValue("X-ClickHouse-Query-Id")).hasValue("chosen");
        assertThat(answer.headers().firstValue("X-ClickHouse-Format")).hasValue("JSONEachRow");
        assertThat(answer.headers().firstValue("X-ClickHouse-Timezone")).isPresent();
        assertThat(answer.headers().firstValue("X-ClickHouse-Summary").orElse(""))
                .contains("\"result_rows\":\"1\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/x-ndjson; charset=UTF-8");
    }

    @Test
    void theStatementsOwnFormatWins() {
        HttpResponse<String> answer = http.post("SELECT 'a,b' AS x FORMAT CSV", "default_format=JSONEachRow");
        assertThat(answer.body()).isEqualTo("\"a,b\"\n");
        assertThat(answer.headers().firstValue("X-ClickHouse-Format")).hasValue("CSV");
    }

    @Test
    void parametersAreBoundAndNeverReadAsSql() {
        HttpResponse<String> answer =
                http.get("query=SELECT {name:String}, {n:UInt8} + 1", "param_name=x'); DROP\\tTABLE", "param_n=4");
        assertThat(answer.body()).isEqualTo("x\\'); DROP\\tTABLE\t5\n");
    }

    @Test
    void settingsAreUrlParametersAndAWrongOneIsRefused() {
        assertThat(http.get("query=SELECT getSetting('max_threads')", "max_threads=3")
                        .body())
                .isEqualTo("3\n");
        assertRefused(http.get("query=SELECT 1", "max_treads=3"), 115, 404);
    }

    @Test
    void theDatabaseIsChosenByParameterOrHeader() {
        assertThat(http.get("query=SELECT currentDatabase()", "database=plain").body())
                .isEqualTo("plain\n");
        assertThat(http.send(http.request("query=SELECT currentDatabase()").header("X-ClickHouse-Database", "plain"))
                        .body())
                .isEqualTo("plain\n");
        assertRefused(http.get("query=SELECT 1", "database=nowhere"), 81, 404);
    }

    @Test
    void onlyPostChangesAnything() {
        assertRefused(http.get("query=CREATE DATABASE never"), 164, 500);
        assertRefused(http.get("query=INSERT INTO plain.t VALUES (1)"), 164, 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELEC 1", "SELECT 1; SELECT 2"})
    void whatIsNotOneStatementIsASyntaxError(String text) {
        assertRefused(http.post(text), 62, 400);
    }

    /** By these words ./rollcall query knows where the grammar begins that it leaves out. */
    @Test
    void aSyntaxErrorEndsInWhatMightHaveStoodThere() {
        assertThat(http.post("SELEC 1").body()).contains(": SELEC 1. Expected one of: ");
    }

    @Test
    void refusalsCarryCodeAndName() {
        HttpResponse<String> refusal = http.post("SELECT * FROM plain.nowhere");
        assertRefused(refusal, 60, 404);
        assertThat(refusal.body()).startsWith("Code: 60. DB::Exception: ").contains("(UNKNOWN_TABLE)");
        assertRefused(http.post("SELECT 1 FORMAT Nothing"), 73, 404);
        assertRefused(http.post("SELECT 1", "session_check=1"), 48, 501);
        assertRefused(http.post("INSERT INTO plain.t SELECT a FROM input('a Int32') FORMAT TSV\n1\n"), 48, 501);
    }

    @Test
    void namingASessionIsHarmlessAndNeedingOneIsRefused() {
        assertThat(http.post("SELECT 1", "session_id=1").body()).isEqualTo("1\n");
        for (String statement :
                List.of("SET max_threads = 1", "USE plain", "CREATE TEMPORARY TABLE t (a Int8)", "/* */ use plain")) {
            assertRefused(http.post(statement, "session_id=1"), 48, 501);
        }
    }

    @Test
    void rowsFollowTheirInsertInTheBodyOrComeAlone() {
        http.post("CREATE OR REPLACE TABLE plain.t (a Int32, s String) ENGINE = MergeTree ORDER BY a");
        http.post("INSERT INTO plain.t FORMAT JSONEachRow\n{\"a\":1,\"s\":\"x\\n\\n;y\"}\n\n{\"a\":2,\"s\":\"z\"}\n");
        http.post("3\tthree\n4\tfour\n", "query=INSERT INTO plain.t FORMAT TSV");
        http.post("INSERT INTO plain.t (s, a) VALUES ('it''s; five', 2 + 3), (concat('s', 'ix'), 6)");
        http.post("(7,'seven')", "query=INSERT INTO plain.t VALUES");
        HttpResponse<String> last = http.post("INSERT INTO plain.t SELECT 8, 'eight'");
        assertThat(last.headers().firstValue("X-ClickHouse-Summary").orElse("")).contains("\"written_rows\":\"1\"");
        assertThat(http.post("SELECT groupArray(s) FROM (SELECT * FROM plain.t ORDER BY a)")
                        .body())
                .isEqualTo("['x\\n\\n;y','z','three','four','it\\'s; five','six','seven','eight']\n");
    }

    @Test
    void arrowGoesOutAndComesBackIn() {
        http.post("CREATE OR REPLACE TABLE plain.arrow (a UInt64, s String) ENGINE = MergeTree ORDER BY a");
        byte[] arrow = http.send(
                        http.request(
                                "query=SELECT number AS a, toString(number) AS s FROM numbers(10) FORMAT ArrowStream",
                                "max_block_size=3"),
                        BodyHandlers.ofByteArray())
                .body();
        http.post(BodyPublishers.ofByteArray(arrow), "query=INSERT INTO plain.arrow FORMAT ArrowStream");
        assertThat(http.post("SELECT count(), sum(a), max(s) FROM plain.arrow").body())
                .isEqualTo("10\t45\t9\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TSV",
                "TSVWithNames",
                "TSVWithNamesAndTypes",
                "CSV",
                "CSVWithNames",
                "CSVWithNamesAndTypes",
                "JSONEachRow",
                "JSONCompact",
                "RowBinary",
                "RowBinaryWithNames",
                "RowBinaryWithNamesAndTypes",
                "Values",
                "XML"
            })
    void anAnswerOfManyBlocksIsTheOneOfOneBlock(String format) {
        String sql = "SELECT number AS `a\"\n`, toString(number) AS b FROM numbers(300) FORMAT " + format
                + " SETTINGS output_format_write_statistics = 0, max_block_size = ";
        assertThat(bytes(sql + 7)).isEqualTo(bytes(sql + 1000));
    }

    @Test
    void anAnswerCanBeWaitedForWhole() {
        String sql = "SELECT number, throwIf(number = 2000000) FROM numbers(3000000)";
        assertRefused(http.post(sql, "wait_end_of_query=1"), 395, 500);
        assertThat(http.post("SELECT number FROM numbers(1000000)", "wait_end_of_query=1")
                        .body())
                .endsWith("\n999999\n");
    }

    @Test
    void anAnswerThatFailsMidwayIsCutOff() {
        assertThatThrownBy(() -> http.post("SELECT number, throwIf(number = 2000000) FROM numbers(3000000)"))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void answersAndBodiesMayBeGzipped() throws IOException {
        byte[] zipped = http.send(
                        http.request("query=SELECT 'hello'").header("Accept-Encoding", "gzip"),
                        BodyHandlers.ofByteArray())
                .body();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped)).readAllBytes())
                .isEqualTo("hello\n".getBytes(UTF_8));
        byte[] statement = gzip("SELECT 'zipped'");
        assertThat(http.send(http.request()
                                .header("Content-Encoding", "gzip")
                                .POST(BodyPublishers.ofByteArray(statement)))
                        .body())
                .isEqualTo("zipped\n");
        assertRefused(
                http.send(http.request()
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(Arrays.copyOf(statement, statement.length - 12)))),
                33,
                400);
    }

    @Test
    void answersAndBodiesMayBeFramedAsClickHouseDoes() throws IOException {
        byte[] framed = http.send(http.request("query=SELECT 'hello'", "compress=1"), BodyHandlers.ofByteArray())
                .body();
        assertThat(Lz4Framing.decompress(new ByteArrayInputStream(framed)).readAllBytes())
                .isEqualTo("hello\n".getBytes(UTF_8));
        ByteArrayOutputStream statement = new ByteArrayOutputStream();
        try (OutputStream out = Lz4Framing.compress(statement)) {
            out.write("SELECT 'framed'".getBytes(UTF_8));
        }
        assertThat(http.post(BodyPublishers.ofByteArray(statement.toByteArray()), "decompress=1")
                        .body())
                .isEqualTo("framed\n");
    }

    @Test
    void aStatementEndsAtItsTimeLimit() {
        assertRefused(
                http.post("SELECT count() FROM system.numbers WHERE NOT ignore(number)", "max_execution_time=1"),
                159,
                408);
    }

    static void assertRefused(HttpResponse<String> refusal, int code, int status) {
        assertThat(refusal.body()).startsWith("Code: " + code + ". DB::Exception: ");
        assertThat(refusal.headers().firstValue("X-ClickHouse-Exception-Code")).hasValue(String.valueOf(code));
        assertThat(refusal.statusCode()).isEqualTo(status);
    }

    private byte[] bytes(String sql) {
        return http.send(http.request().POST(BodyPublishers.ofString(sql)), BodyHandlers.ofByteArray())
                .body();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
