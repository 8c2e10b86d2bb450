package io.rollcall.cockpit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.query.DistrictProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
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
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Every role at every route, over HTTP. A route that is not in the table fails the test. */
class RoleMatrixTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern ROUTE = Pattern.compile("@Route\\(value = \"([^\"]*)\"");
    private static final Set<Role> BUREAU = EnumSet.of(Role.BUREAU);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Who may open what. The bare address leads everybody to a page of their own. */
    private static final Map<String, Set<Role>> OPEN = new TreeMap<>(Map.ofEntries(
            entry("/", EVERYBODY),
            entry("/live", BUREAU),
            entry("/attendance", BUREAU),
            entry("/organisations", BUREAU),
            entry("/alerts", BUREAU),
            entry("/wall", BUREAU),
            entry("/audit", EnumSet.of(Role.AUDITOR)),
            entry("/feeds", EnumSet.of(Role.BUREAU, Role.OPERATOR)),
            entry("/glossary", EVERYBODY),
            entry("/school/S1", EnumSet.of(Role.BUREAU, Role.SCHOOL)),
            entry("/school/S2", BUREAU)));

    private static ConfigurableApplicationContext cockpit;
    private static String address;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        String hash = new BCryptPasswordEncoder(4).encode("right");
        String users = EVERYBODY.stream()
                .map(RoleMatrixTest::login)
                .map(login -> login + "=" + login + ":haizhu" + (login.equals("school") ? "/S1" : "") + ":" + hash)
                .collect(Collectors.joining("\n"));
        var nowhere = new WarehouseAddress(URI.create("http://127.0.0.1:1"), "nobody", "");
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        nowhere,
                        Files.writeString(directory.resolve("users"), users),
                        Optional.empty()),
                new FakeWarehouse()
                        .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
                        .schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9)))
                        .questions(),
                InstantSource.system());
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        cockpit.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyRouteIsOpenToItsRolesAndToNoOther(Role role) throws Exception {
        signIn(login(role));

        for (Map.Entry<String, Set<Role>> route : OPEN.entrySet()) {
            HttpResponse<String> page = get(route.getKey());
            boolean open = route.getValue().contains(role);
            assertThat(page.statusCode()).as(role + " at " + route.getKey()).isEqualTo(open ? 200 : 403);
            if (!open) {
                assertThat(page.body()).doesNotContain("data-figure", "data-school", "School S");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANALYST", "OPERATOR", "AUDITOR"})
    void noPageOfTheirsHoldsAFigureOfAPupil(Role role) throws Exception {
        signIn(login(role));

        for (String route : List.of("/", "/feeds", "/glossary", "/audit")) {
            assertThat(get(route).body())
                    .as(role + " at " + route)
                    .doesNotContain("\"present\"", "\"expected\"", "\"attendance_rate\"");
        }
    }

    @Test
    void nobodySeesAnythingWithoutSigningIn() throws Exception {
        for (String route : OPEN.keySet()) {
            assertThat(get(route).statusCode()).as(route).isEqualTo(302);
        }
    }

    @Test
    void theTableHoldsEveryRoute() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            Set<String> routes = files.filter(file -> file.toString().endsWith("View.java"))
                    .flatMap(file -> ROUTE.matcher(read(file)).results().map(match -> match.group(1)))
                    .filter(route -> !route.equals("login"))
                    .map(route -> "/" + route.replace(":school", "S1"))
                    .collect(Collectors.toSet());

            assertThat(OPEN.keySet()).containsAll(routes);
            assertThat(routes).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private void signIn(String login) throws Exception {
        Matcher token = CSRF.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + login + "&password=right&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
    }
}
