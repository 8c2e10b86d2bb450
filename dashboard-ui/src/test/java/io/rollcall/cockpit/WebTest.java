package io.rollcall.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.KeptRows;
import io.rollcall.warehouse.connection.WarehouseAddress;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The cockpit as a browser meets it: over HTTP, with nothing replaced but the warehouse. */
class WebTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private static ConfigurableApplicationContext cockpit;
    private static String address;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        var bcrypt = new BCryptPasswordEncoder(4);
        Path users = Files.writeString(
                directory.resolve("users"),
                "wang=bureau:haizhu:" + bcrypt.encode("right") + "\nli=operator:haizhu:" + bcrypt.encode("right")
                        + "\n");
        var nowhere = new WarehouseAddress(URI.create("http://127.0.0.1:1"), "nobody", "");
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        nowhere,
                        users,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new FakeWarehouse().questions(),
                new KeptRows(),
                InstantSource.system());
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        cockpit.close();
    }

    @Test
    void tellsMachinesThatItIsUp() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/livez").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsMachinesWithoutALoginThatTheWarehouseAnswers() throws Exception {
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?date=2026-11-23", "/anything-else", "/error", "/application.properties"})
    void leadsEverybodyToTheLoginPageFirst(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/login"));
    }

    @Test
    void opensTheOverviewToTheBureau() throws Exception {
        assertThat(signIn("wang", "right")).endsWith("/");

        HttpResponse<String> page = get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-figure");
    }

    @Test
    void opensNoPupilFiguresToTheOperator() throws Exception {
        signIn("li", "right");

        HttpResponse<String> page = get("/attendance");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Not open to your role").doesNotContain("data-figure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/a/b/c?d=e", "/error", "/application.properties"})
    void saysAtAnAddressThatLeadsNowhereThatItDoes(String path) throws Exception {
        signIn("wang", "right");

        HttpResponse<String> page = get(path, "Accept-Language", "en-GB");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("lang=\"en\"", "<h1>No such page</h1>", "<a href=\"/\">To your first page</a>")
                .doesNotContain("<script", "b/c", "properties");
    }

    @Test
    void saysSoOfAnAddressThatIsNoneToo() throws Exception {
        signIn("wang", "right");

        HttpResponse<String> page = get("//x");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("No such page");
    }

    @Test
    void saysSoInTheLanguageThatThePersonHasChosen() throws Exception {
        signIn("wang", "right");

        assertThat(get("/nowhere", "Accept-Language", "zh-CN,zh;q=0.9").body())
                .contains("lang=\"zh-CN\"", "<h1>没有这个页面</h1>", "返回首页");
        chooseLanguage("en");
        assertThat(get("/nowhere", "Accept-Language", "zh-CN,zh;q=0.9").body()).contains("<h1>No such page</h1>");
    }

    @Test
    void saysThatAFormOfAnotherSessionIsNotAccepted() throws Exception {
        signIn("wang", "right");

        HttpResponse<String> answer = post("username=wang&password=right&_csrf=stale");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This was not accepted");
    }

    @Test
    void refusesAWrongPasswordAndThenMakesWait() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(signIn("zhao", "wrong")).endsWith("/login?error");
        }

        assertThat(signIn("zhao", "wrong")).endsWith("/login?wait");
    }

    @Test
    void endsASessionThatNobodyUsesForHalfAnHour() {
        assertThat(cockpit.getBean(ServletContext.class).getSessionTimeout()).isEqualTo(30);
    }

    @Test
    void signsNobodyInWhoseFormComesFromAnotherSite() throws Exception {
        post("username=wang&password=right");

        assertThat(get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void protectsItsPagesFromOtherSites() throws Exception {
        var headers = get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void speaksTheBrowsersLanguage() throws Exception {
        assertThat(page("zh-CN,zh;q=0.9").body()).contains("lang=\"zh-CN\"", "用户名");
        assertThat(page("en-GB,en;q=0.9").body()).contains("lang=\"en\"", "User name");
        assertThat(page("fr").body()).contains("lang=\"en\"", "User name");
    }

    @Test
    void sendsTheChartLibraryCompressedAndForALongTime() throws Exception {
        HttpResponse<byte[]> library = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/_static/echarts/6.0.0/dist/echarts.common.min.js"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.body()).hasSizeLessThan(300_000);
        assertThat(library.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=31536000");
    }

    @Test
    void sendsTheBundleByBrotliWhereItIsTakenAndForALongTime() throws Exception {
        Matcher script = Pattern.compile("VAADIN/build/indexhtml-[^\"]+\\.js")
                .matcher(page("en").body());
        assertThat(script.find()).isTrue();
        URI bundle = URI.create(address + "/" + script.group());

        HttpResponse<byte[]> small = browser.send(
                HttpRequest.newBuilder(bundle)
                        .header("Accept-Encoding", "gzip, deflate, br")
                        .build(),
                BodyHandlers.ofByteArray());
        HttpResponse<byte[]> plain = browser.send(HttpRequest.newBuilder(bundle).build(), BodyHandlers.ofByteArray());

        assertThat(small.headers().firstValue("Content-Encoding")).contains("br");
        assertThat(small.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
        assertThat(small.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body().length).isGreaterThan(3 * small.body().length);
    }

    @Test
    void letsTheBrowserKeepItsScriptsUntilTheirContentChanges() throws Exception {
        URI script = URI.create(address + "/cockpit/chart.js");
        HttpResponse<String> first = browser.send(
                HttpRequest.newBuilder(script).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofString());
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = browser.send(
                HttpRequest.newBuilder(script).header("If-None-Match", tag).build(), BodyHandlers.ofString());

        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(first.headers().firstValue("Last-Modified")).isEmpty();
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> page(String languages) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + "/login"))
                                .header("Accept-Language", languages)
                                .build(),
                        BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String header, String value) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header(header, value)
                        .build(),
                BodyHandlers.ofString());
    }

    private void chooseLanguage(String code) {
        var chosen = new HttpCookie("rollcall-language", code);
        chosen.setVersion(0);
        chosen.setPath("/");
        cookies.getCookieStore().add(URI.create(address), chosen);
    }

    private HttpResponse<String> post(String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Where the browser is sent after it has filled in the form. */
    private String signIn(String login, String password) throws Exception {
        Matcher token = CSRF.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = post("username=" + login + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        return answer.headers().firstValue("Location").orElse("");
    }
}
