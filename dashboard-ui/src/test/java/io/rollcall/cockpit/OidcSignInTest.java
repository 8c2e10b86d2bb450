package io.rollcall.cockpit;

import static io.rollcall.cockpit.OidcBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.cockpit.oidc.OidcProvider;
import io.rollcall.cockpit.oidc.OidcSettings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing in at an identity provider, redirect by redirect, over HTTP. */
class OidcSignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @AutoClose
    private static OidcCockpit cockpit;

    private OidcBrowser browser;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        cockpit = OidcCockpit.start(directory);
    }

    @BeforeEach
    void openBrowser() {
        browser = new OidcBrowser(cockpit.address());
    }

    @Test
    void leadsToTheProviderWithStateNonceAndProofKeyAndOpensWhatTheRoleOpens() throws Exception {
        cockpit.provider().says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));

        HttpResponse<String> begin = browser.begin();

        assertThat(location(begin))
                .startsWith(cockpit.provider().issuer() + "/authorize?")
                .contains(
                        "state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "scope=openid%20profile");
        assertThat(location(browser.follow(begin))).endsWith("/");
        assertThat(browser.open("/").body()).contains("data-figure");
        assertThat(browser.open("/feeds").statusCode()).isEqualTo(200);
        assertThat(browser.open("/audit").statusCode()).isEqualTo(403);
    }

    @Test
    void givesTheSessionAnotherIdOnceSomebodyHasSignedIn() throws Exception {
        cockpit.provider().says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        HttpResponse<String> begin = browser.begin();
        String before = browser.session();

        browser.follow(begin);

        assertThat(browser.session()).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheProvidersSessionToo() throws Exception {
        cockpit.provider().says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        browser.signIn();
        Matcher token = CSRF.matcher(browser.open("/").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> out = browser.send(HttpRequest.newBuilder(URI.create(cockpit.address() + "/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build());

        assertThat(location(out))
                .startsWith(cockpit.provider().issuer() + "/end?id_token_hint=")
                .endsWith("post_logout_redirect_uri=" + cockpit.address() + "/login");
        assertThat(browser.open("/").statusCode()).isEqualTo(302);
    }

    @Test
    void aSchoolsStaffSeeTheirOwnSchoolOnly() throws Exception {
        cockpit.provider()
                .says(Map.of(
                        "preferred_username",
                        "zhou",
                        "rollcall_role",
                        List.of("offline", "school"),
                        "rollcall_school",
                        "S1"));

        browser.signIn();

        assertThat(browser.open("/school/S1").statusCode()).isEqualTo(200);
        assertThat(browser.open("/school/S2").statusCode()).isEqualTo(403);
        assertThat(browser.open("/").body()).doesNotContain("School S2");
    }

    @Test
    void offersTheProviderBesideTheForm() throws Exception {
        assertThat(browser.open("/login").body())
                .contains("Sign in with the district's account", "oauth2/authorization/oidc", "User name");
    }

    @Test
    void aPasswordOpensNothingWhereTheProviderIsTheOnlyWay(@TempDir Path directory) throws Exception {
        try (OidcCockpit withoutPasswords = OidcCockpit.startWithoutPasswords(directory)) {
            var visitor = new OidcBrowser(withoutPasswords.address());
            HttpRequest briefing = HttpRequest.newBuilder(URI.create(withoutPasswords.address() + "/v1/briefing"))
                    .header("Authorization", "Basic d2FuZzpyaWdodA==")
                    .build();

            assertThat(visitor.send(briefing).statusCode()).isEqualTo(401);
            assertThat(visitor.open("/login").body()).contains("Sign in with the district's account");
        }
    }

    @Test
    void anIssuerThatIsNotThereIsAWrongSettingInOneSentence() {
        OidcSettings wrong =
                OidcCockpit.settings(URI.create("http://127.0.0.1:1/realms/none"), cockpit.address(), false);

        assertThatThrownBy(() -> OidcProvider.find(wrong))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage(
                        "ROLLCALL_OIDC_ISSUER names an issuer whose /.well-known/openid-configuration cannot be read,"
                                + " or which is another's: http://127.0.0.1:1/realms/none.");
    }
}
