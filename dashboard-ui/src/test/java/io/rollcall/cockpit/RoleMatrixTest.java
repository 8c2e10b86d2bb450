package io.rollcall.cockpit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.export.SmallWarehouse;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.KeptRows;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.security.Role;
import io.rollcall.warehouse.export.ExportView;
import io.rollcall.warehouse.export.ExportViews;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /** Who may open what. The bare address leads everybody to a page of their own. */
    private static final Map<String, Set<Role>> OPEN = new TreeMap<>(Map.ofEntries(
            entry("/", EVERYBODY),
            entry("/live", BUREAU),
            entry("/check-ins", BUREAU),
            entry("/check-ins/form/2026-11-23/winter", BUREAU),
            entry("/notices", BUREAU),
            entry("/notices/2026-11-23/N-1", BUREAU),
            entry("/attendance", BUREAU),
            entry("/teaching", BUREAU),
            entry("/organisations", BUREAU),
            entry("/alerts", BUREAU),
            entry("/wall", BUREAU),
            entry("/audit", EnumSet.of(Role.AUDITOR)),
            entry("/feeds", EnumSet.of(Role.BUREAU, Role.OPERATOR)),
            entry("/admin", EnumSet.of(Role.OPERATOR)),
            entry("/feed-keys", EnumSet.of(Role.OPERATOR)),
            entry("/upload", EnumSet.of(Role.SCHOOL, Role.OPERATOR)),
            entry("/glossary", EVERYBODY),
            entry("/school/S1", EnumSet.of(Role.BUREAU, Role.SCHOOL)),
            entry("/school/S2", BUREAU),
            entry("/school/S1/classes", EnumSet.of(Role.SCHOOL)),
            entry("/school/S1/classes/3", EnumSet.of(Role.SCHOOL)),
            entry("/school/S1/classes/3/3-1", EnumSet.of(Role.SCHOOL)),
            entry("/school/S2/classes", NOBODY),
            entry("/school/S2/classes/3/3-1", NOBODY)));

    private static final Set<Role> EXPORTERS = EnumSet.of(Role.BUREAU, Role.ANALYST);

    private static final Map<String, Set<Role>> BRIEFINGS = new TreeMap<>(Map.of(
            "/v1/briefing",
            BUREAU,
            "/v1/briefing/S1",
            EnumSet.of(Role.BUREAU, Role.SCHOOL),
            "/v1/briefing/S2",
            BUREAU));

    private static final FakeWarehouse WAREHOUSE = new FakeWarehouse()
            .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
            .schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9)));
    private static final AtomicInteger CELLS = new AtomicInteger();
    private static final List<String> LEAKS = new CopyOnWriteArrayList<>();

    /** What a page with figures holds. */
    private static final List<String> HELD = List.of("data-figure", "data-school", "School S", "data-group");

    private static final KeptRows KEPT = new KeptRows();

    private static ConfigurableApplicationContext cockpit;
    private static SmallWarehouse published;
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
        published = new SmallWarehouse();
        cockpit = CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        0,
                        published.address(),
                        Files.writeString(directory.resolve("users"), users),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                WAREHOUSE.questions(),
                KEPT,
                InstantSource.system());
        address = "http://127.0.0.1:" + cockpit.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        cockpit.close();
        published.close();
        System.out.printf("role matrix: %d cells, %d leaks%n", CELLS.get(), LEAKS.size());
    }

    @ParameterizedTest
    @EnumSource
    void everyRouteIsOpenToItsRolesAndToNoOther(Role role) throws Exception {
        signIn(login(role));

        for (Map.Entry<String, Set<Role>> route : OPEN.entrySet()) {
            HttpResponse<String> page = get(route.getKey());
            boolean open = route.getValue().contains(role);
            boolean figures = HELD.stream().anyMatch(page.body()::contains);
            note(role + " at " + route.getKey(), page.statusCode() == (open ? 200 : 403) && (open || !figures));
        }
        assertThat(LEAKS).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExportIsOpenToItsRolesAndToNoOther(Role role) throws Exception {
        signIn(login(role));

        for (ExportView view : ExportViews.all()) {
            int status = get("/v1/export/" + view.name()).statusCode();
            note(role + " exporting " + view.name(), status == (EXPORTERS.contains(role) ? 200 : 403));
        }
        assertThat(LEAKS).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyBriefingIsOpenToItsRolesAndToNoOther(Role role) throws Exception {
        signIn(login(role));

        for (Map.Entry<String, Set<Role>> briefing : BRIEFINGS.entrySet()) {
            HttpResponse<String> answer = get(briefing.getKey());
            boolean open = briefing.getValue().contains(role);
            note(
                    role + " taking " + briefing.getKey(),
                    open == (answer.statusCode() != 403)
                            && (open || !answer.body().startsWith("%PDF")));
        }
        assertThat(LEAKS).isEmpty();
    }

    @Test
    void aPageThatIsRefusedIsInTheAuditLogByItsPattern() throws Exception {
        signIn("bureau");
        int before = KEPT.auditLines().size();

        get("/school/S1/classes/3/3-1");

        assertThat(KEPT.auditLines().subList(before, KEPT.auditLines().size()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo("PERMISSION_FAILURE");
                    assertThat(line.actor()).isEqualTo("bureau");
                    assertThat(line.scope()).isEqualTo("PAGE /school/:school/classes/:grade?/:class?");
                    assertThat(line.outcome()).isEqualTo("ROLE_NOT_ALLOWED");
                });
    }

    @Test
    void noClassIsAskedForBeforeAPurposeIsSaid() throws Exception {
        signIn("school");

        HttpResponse<String> page = get("/school/S1/classes/3/3-1");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-gate").doesNotContain("data-group");
        assertThat(WAREHOUSE.classesAsked()).isZero();
    }

    private static void note(String cell, boolean asInTheTable) {
        CELLS.incrementAndGet();
        if (!asInTheTable) {
            LEAKS.add(cell);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANALYST", "OPERATOR", "AUDITOR"})
    void noPageOfTheirsHoldsAFigureOfAPupil(Role role) throws Exception {
        signIn(login(role));

        for (String route : List.of("/", "/feeds", "/glossary", "/audit", "/admin", "/feed-keys", "/upload")) {
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
                    .filter(route -> !Set.of("login", "not-admitted").contains(route))
                    .map(route -> "/"
                            + route.replace(":school", "S1")
                                    .replace("/:grade?/:class?", "")
                                    .replace(":kind/:begun/:occasion", "form/2026-11-23/winter")
                                    .replace(":published/:notice", "2026-11-23/N-1"))
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
