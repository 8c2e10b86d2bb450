package io.rollcall.cockpit.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.rollcall.cockpit.CockpitApplication;
import io.rollcall.cockpit.CockpitSettings;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.warehouse.write.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class ExportEndpointTest {

    private static SmallWarehouse warehouse;
    private static ConfigurableApplicationContext cockpit;
    private static String address;

    private final HttpClient tool = HttpClient.newHttpClient();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        String hash = new BCryptPasswordEncoder(4).encode("right");
        Path users = Files.writeString(directory.resolve("users"), """
                        wang=bureau:haizhu:%1$s
                        zhou=analyst:tianhe:%1$s
                        li=operator:haizhu:%1$s
                        chen=school:haizhu/S1:%1$s
                        deng=auditor:haizhu:%1$s
                        """.formatted(hash));
        warehouse = new SmallWarehouse();
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        warehouse.address(),
                        users,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new FakeWarehouse().questions(),
                TableWriter.to(warehouse.address()),
                InstantSource.system());
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        cockpit.close();
        warehouse.close();
    }

    @BeforeEach
    void layReady() {
        warehouse.asked().clear();
        warehouse.kept().clear();
        warehouse.keeps(true);
        warehouse.counts(2);
        warehouse.answers(exchange -> exchange.getResponseBody().write("a,b\r\n".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"wang, haizhu", "zhou, tianhe"})
    void aFileHoldsTheViewersOwnDistrict(String login, String district) throws Exception {
        HttpResponse<String> answer = get(login, "attendance_daily?from=2026-11-23&school=S1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a,b\r\n");
        assertThat(warehouse.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked)
                        .contains("param_district=" + district, "param_from=2026-11-23", "param_school=S1"));
    }

    @ParameterizedTest
    @CsvSource({
        "arrow, application/vnd.apache.arrow.stream, attendance_daily_haizhu.arrows, ArrowStream",
        "parquet, application/vnd.apache.parquet, attendance_daily_haizhu.parquet, Parquet",
        "csv, text/csv;charset=utf-8, attendance_daily_haizhu.csv, CSVWithNames"
    })
    void aFileSaysWhatItIsAndHowManyRowsItHas(String format, String type, String name, String engineFormat)
            throws Exception {
        HttpResponse<String> answer = get("wang", "attendance_daily?format=" + format);

        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + name + "\"");
        assertThat(answer.headers().firstValue("Rollcall-Rows")).contains("2");
        assertThat(warehouse.asked().getLast()).contains("default_format=" + engineFormat);
    }

    @Test
    void anExportIsInTheAuditLogBeforeItBegins() throws Exception {
        warehouse.answers(exchange -> {
            if (warehouse.kept().isEmpty()) {
                throw new IOException("the rows were asked for before the line was kept");
            }
        });

        assertThat(get("wang", "attendance_daily?format=csv&from=2026-11-23&school=S1")
                        .statusCode())
                .isEqualTo(200);

        assertThat(warehouse.kept())
                .singleElement(STRING)
                .contains(
                        "INSERT INTO rollcall.audit_log",
                        "haizhu",
                        "wang",
                        "BUREAU",
                        "EXPORT",
                        "S1",
                        "DONE",
                        "view=attendance_daily format=csv from=2026-11-23 to=* rows=2");
    }

    @Test
    void noExportBeginsThatTheAuditLogDoesNotTake() throws Exception {
        warehouse.keeps(false);

        HttpResponse<String> answer = get("wang", "schools");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"AUDIT_UNAVAILABLE\"", "try again later");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(warehouse.asked()).singleElement(STRING).startsWith("SELECT count()");
    }

    @Test
    void whoAsksForWhatIsNotTheirsIsInTheAuditLog() throws Exception {
        get("deng", "schools");
        get("wang", "schools?district=tianhe");

        assertThat(warehouse.kept())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("PERMISSION_FAILURE", "GET /v1/export/{view}", "haizhu"));
        assertThat(warehouse.kept().getFirst()).contains("deng", "AUDITOR", "ROLE_NOT_ALLOWED");
        assertThat(warehouse.kept().getLast())
                .contains("wang", "OTHER_DISTRICT")
                .doesNotContain("tianhe");
    }

    @Test
    void aRefusalDoesNotDependOnTheAuditLog() throws Exception {
        warehouse.keeps(false);

        assertThat(get("deng", "schools").statusCode()).isEqualTo(403);
    }

    @Test
    void headingsAreInTheLanguageThatIsAskedForOrThatABrowserNames() throws Exception {
        get("wang", "schools?lang=zh");
        assertThat(warehouse.asked().getLast()).contains("AS `学校代码`");

        get("wang", "schools");
        assertThat(warehouse.asked().getLast()).contains("AS `school_code`");

        send(request("wang", "schools").header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));
        assertThat(warehouse.asked().getLast()).contains("AS `学校代码`");
    }

    @Test
    void aTableMayBeginWithTheMarkThatExcelLooksFor() throws Exception {
        assertThat(get("wang", "schools?bom=true").body()).isEqualTo("\uFEFFa,b\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pupils | 404 | UNKNOWN_VIEW | absence_reasons, attendance_by_class",
                "schools?schol=S1 | 400 | UNKNOWN_PARAMETER | district, from, to, school, format, lang, bom",
                "schools?lang=en&lang=zh | 400 | REPEATED_PARAMETER | lang",
                "schools?format=json | 400 | UNKNOWN_FORMAT | arrow, parquet, csv, xlsx",
                "schools?lang=fr | 400 | UNKNOWN_LANGUAGE | en or zh",
                "attendance_daily?from=23.11.2026 | 400 | INVALID_DATE | from must be a day",
                "attendance_daily?to=9999-01-01 | 400 | INVALID_DATE | 2149-06-06",
                "schools?school=S1%27 | 400 | INVALID_SCHOOL | code of a school",
                "schools?bom=1 | 400 | INVALID_BOM | true or false",
                "schools?from=2026-11-23 | 400 | FILTER_NOT_AVAILABLE | schools cannot be narrowed by from",
                "check_in_statuses?school=S1 | 400 | FILTER_NOT_AVAILABLE | by school",
                "schools?district=tianhe | 403 | OTHER_DISTRICT | haizhu"
            })
    void whatCannotBeExportedIsSaidInACodeAndASentence(String path, int status, String code, String words)
            throws Exception {
        HttpResponse<String> answer = get("wang", path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", words);
        assertThat(warehouse.asked()).isEmpty();
    }

    @Test
    void theSentenceIsChineseForWhoAsksInChinese() throws Exception {
        assertThat(get("wang", "pupils?lang=zh").body()).contains("没有此视图");
    }

    @Test
    void anExportIsNeverCut() throws Exception {
        warehouse.counts(1_048_576);

        HttpResponse<String> answer = get("wang", "attendance_daily?format=xlsx");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("TOO_MANY_ROWS", "1048576", "1048575");
        assertThat(warehouse.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "chen", "deng"})
    void otherRolesGetNone(String login) throws Exception {
        HttpResponse<String> answer = get(login, "schools");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ROLE_NOT_ALLOWED");
        assertThat(warehouse.asked()).isEmpty();
    }

    @Test
    void whoDoesNotSignInIsToldHow() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/v1/export/schools")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Basic"));
        assertThat(answer.body()).contains("NOT_SIGNED_IN", "curl -u");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void guessingPasswordsIsSlowedDownAsInTheLoginForm() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(send(withLogin("nobody", "wrong", "schools")).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> answer = send(withLogin("nobody", "wrong", "schools"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("TOO_MANY_TRIES");
    }

    @Test
    void aWarehouseThatBreaksOffBreaksOffTheFile() {
        warehouse.answers(exchange -> {
            exchange.getResponseBody().write(new byte[200_000]);
            throw new IOException("the engine failed");
        });

        assertThatThrownBy(() -> get("wang", "schools")).isInstanceOf(IOException.class);
    }

    @Test
    void aReaderWhoGoesAwayEndsTheExport() throws Exception {
        warehouse.answers(exchange -> {
            while (true) {
                exchange.getResponseBody().write(new byte[65_536]);
            }
        });
        HttpResponse<InputStream> answer = tool.send(request("wang", "schools").build(), BodyHandlers.ofInputStream());
        answer.body().readNBytes(1_000_000);

        answer.body().close();

        assertThat(warehouse.readerGone().await(30, TimeUnit.SECONDS)).isTrue();
    }

    private HttpResponse<String> get(String login, String path) throws Exception {
        return send(request(login, path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return tool.send(request.build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String login, String path) {
        return withLogin(login, "right", path);
    }

    private static HttpRequest.Builder withLogin(String login, String password, String path) {
        return HttpRequest.newBuilder(URI.create(address + "/v1/export/" + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(UTF_8)));
    }
}
