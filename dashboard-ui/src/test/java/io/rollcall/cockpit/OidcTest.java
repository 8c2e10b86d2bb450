package io.rollcall.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.fixture.FakeProvider;
import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.KeptRows;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.cockpit.oidc.OidcProvider;
import io.rollcall.cockpit.oidc.OidcSettings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.query.DistrictProfile;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Signing in at an identity provider, redirect by redirect, over HTTP. */
class OidcTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final KeptRows KEPT = new KeptRows();

    private static FakeProvider provider;
    private static ConfigurableApplicationContext cockpit;
    private static ConfigurableApplicationContext withoutPasswords;
    private static String address;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        provider = new FakeProvider();
        Path users = Files.writeString(
                directory.resolve("users"),
                "wang=bureau:haizhu:" + new BCryptPasswordEncoder(4).encode("right") + "\n");
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        cockpit = start(users, port, settings(address, false));
        withoutPasswords = start(users, 0, settings("http://127.0.0.1:1", true));
    }

    @AfterAll
    static void stop() {
        cockpit.close();
        withoutPasswords.close();
        provider.close();
    }

    @Test
    void leadsToTheProviderWithStateNonceAndProofKeyAndOpensWhatTheRoleOpens() throws Exception {
        provider.says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));

        HttpResponse<String> begin = get(address + "/oauth2/authorization/oidc");

        assertThat(location(begin))
                .startsWith(provider.issuer() + "/authorize?")
                .contains(
                        "state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid%20profile");
        assertThat(location(follow(begin))).endsWith("/");
        assertThat(get(address + "/").body()).contains("data-figure");
        assertThat(get(address + "/feeds").statusCode()).isEqualTo(200);
        assertThat(get(address + "/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void givesTheSessionAnotherIdOnceSomebodyHasSignedIn() throws Exception {
        provider.says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        HttpResponse<String> begin = get(address + "/oauth2/authorization/oidc");
        String before = session();

        follow(begin);

        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheProvidersSessionToo() throws Exception {
        provider.says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        signIn();
        Matcher token = CSRF.matcher(get(address + "/").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> out = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                        .build(),
                BodyHandlers.ofString());

        assertThat(location(out))
                .startsWith(provider.issuer() + "/end?id_token_hint=")
                .endsWith("post_logout_redirect_uri=" + address + "/login");
        assertThat(get(address + "/").statusCode()).isEqualTo(302);
    }

    @Test
    void aSchoolsStaffSeeTheirOwnSchoolOnly() throws Exception {
        provider.says(Map.of(
                "preferred_username", "zhou", "rollcall_role", List.of("offline", "school"), "rollcall_school", "S1"));

        signIn();

        assertThat(get(address + "/school/S1").statusCode()).isEqualTo(200);
        assertThat(get(address + "/school/S2").statusCode()).isEqualTo(403);
        assertThat(get(address + "/").body()).doesNotContain("School S2");
    }

    @ParameterizedTest
    @CsvSource({
        "'',        '', NO_ROLE",
        "headmaster,'', NO_ROLE",
        "Bureau,    '', NO_ROLE",
        "school,    '', NO_SCHOOL",
        "school,    S/1,NO_SCHOOL",
    })
    void whoHasNoRoleOrNoSchoolIsSignedInToNothingAndKeptInTheAuditLog(String role, String school, String why)
            throws Exception {
        provider.says(Map.of("preferred_username", "nobody", "rollcall_role", role, "rollcall_school", school));
        int before = KEPT.auditLines().size();

        String end = location(signIn());

        assertThat(end).endsWith("/not-admitted?why=" + why);
        assertThat(get(address + "/").statusCode()).isEqualTo(302);
        assertThat(KEPT.auditLines().subList(before, KEPT.auditLines().size()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo("PERMISSION_FAILURE");
                    assertThat(line.actor()).isEqualTo("nobody");
                    assertThat(line.role()).isEqualTo("NONE");
                    assertThat(line.scope()).isEqualTo("SIGN_IN oidc");
                    assertThat(line.outcome()).isEqualTo(why);
                });
    }

    @Test
    void aLocalUsersNameIsNobodyElses() throws Exception {
        provider.says(Map.of("preferred_username", "wang", "rollcall_role", "bureau"));

        assertThat(location(signIn())).endsWith("/not-admitted?why=LOGIN_TAKEN");
    }

    @Test
    void thePageOfTheNotAdmittedSaysWhyInBothLanguagesAndLeadsOutOfTheProvider() throws Exception {
        assertThat(page("en", "NO_SCHOOL")).contains("does not say which school", "/end?client_id=rollcall");
        assertThat(page("zh-CN", "NO_SCHOOL")).contains("没有说明所属学校", "退出统一账号");
        assertThat(page("en", "<b>")).contains("has no role in the cockpit");
    }

    @Test
    void believesNoTokenThatAnotherKeyHasSigned() throws Exception {
        provider.says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        provider.isImpersonated();

        assertThat(location(signIn())).endsWith("/login?provider");
        assertThat(get(address + "/").statusCode()).isEqualTo(302);
    }

    @Test
    void believesNoTokenOfAnotherSignIn() throws Exception {
        provider.says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        provider.answersAnotherSignIn();

        assertThat(location(signIn())).endsWith("/login?provider");
        assertThat(get(address + "/").statusCode()).isEqualTo(302);
    }

    @Test
    void believesNoAnswerThatNobodyAskedFor() throws Exception {
        String forged = get(address + "/oauth2/authorization/oidc").statusCode()
                + location(get(address + "/login/oauth2/code/oidc?code=code-0&state=forged"));

        assertThat(forged).startsWith("302").endsWith("/login?provider");
    }

    @Test
    void offersTheProviderBesideTheForm() throws Exception {
        assertThat(get(address + "/login").body())
                .contains("Sign in with the district's account", "oauth2/authorization/oidc", "User name");
    }

    @Test
    void aPasswordOpensNothingWhereTheProviderIsTheOnlyWay() throws Exception {
        String there = "http://127.0.0.1:" + withoutPasswords.getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest export = HttpRequest.newBuilder(URI.create(there + "/v1/briefing"))
                .header("Authorization", "Basic d2FuZzpyaWdodA==")
                .build();

        assertThat(browser.send(export, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        assertThat(get(there + "/login").body()).contains("Sign in with the district's account");
    }

    @Test
    void anIssuerThatIsNotThereIsAWrongSettingInOneSentence() {
        OidcSettings wrong = settings(address, false, URI.create("http://127.0.0.1:1/realms/none"));

        assertThatThrownBy(() -> OidcProvider.find(wrong))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage(
                        "ROLLCALL_OIDC_ISSUER names an issuer whose /.well-known/openid-configuration cannot be read,"
                                + " or which is another's: http://127.0.0.1:1/realms/none.");
    }

    private static ConfigurableApplicationContext start(Path users, int port, OidcSettings settings) {
        return CockpitApplication.start(
                new CockpitSettings(
                        InetAddress.getLoopbackAddress(),
                        port,
                        new WarehouseAddress(URI.create("http://127.0.0.1:1"), "nobody", ""),
                        users,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Surroundings(
                        Optional.of(OidcProvider.find(settings)),
                        Surroundings.none().inForce()),
                new FakeWarehouse()
                        .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
                        .schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.morning("S2", 100, 80, 9)))
                        .questions(),
                KEPT,
                InstantSource.system());
    }

    private static OidcSettings settings(String cockpit, boolean only) {
        return settings(cockpit, only, provider.issuer());
    }

    private static OidcSettings settings(String cockpit, boolean only, URI issuer) {
        return new OidcSettings(
                issuer,
                FakeProvider.CLIENT,
                FakeProvider.SECRET,
                URI.create(cockpit),
                only,
                "openid profile",
                "preferred_username",
                "rollcall_role",
                Optional.empty(),
                Optional.of("haizhu"),
                Optional.empty(),
                "rollcall_school");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private HttpResponse<String> signIn() throws Exception {
        return follow(get(address + "/oauth2/authorization/oidc"));
    }

    /** From the cockpit to the provider, and back again to the cockpit, whose answer it is. */
    private HttpResponse<String> follow(HttpResponse<String> begin) throws Exception {
        return get(location(get(location(begin))));
    }

    private HttpResponse<String> get(String where) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(where)).build(), BodyHandlers.ofString());
    }

    private String page(String language, String why) throws Exception {
        URI where = URI.create(
                address + "/not-admitted?why=" + why.replace("<", "%3C").replace(">", "%3E"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(where)
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("ROLLCALL_COCKPIT"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
