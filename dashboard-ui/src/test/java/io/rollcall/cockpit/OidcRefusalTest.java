package io.rollcall.cockpit;

import static io.rollcall.cockpit.OidcBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the cockpit does not let in although they come from the identity provider, and which answers it does not believe. */
class OidcRefusalTest {

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
        cockpit.provider()
                .says(Map.of("preferred_username", "nobody", "rollcall_role", role, "rollcall_school", school));
        int before = cockpit.kept().auditLines().size();

        String end = location(browser.signIn());

        assertThat(end).endsWith("/not-admitted?why=" + why);
        assertThat(browser.open("/").statusCode()).isEqualTo(302);
        assertThat(cockpit.kept()
                        .auditLines()
                        .subList(before, cockpit.kept().auditLines().size()))
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
        cockpit.provider().says(Map.of("preferred_username", "wang", "rollcall_role", "bureau"));

        assertThat(location(browser.signIn())).endsWith("/not-admitted?why=LOGIN_TAKEN");
    }

    @Test
    void thePageOfTheNotAdmittedSaysWhyInBothLanguagesAndLeadsOutOfTheProvider() throws Exception {
        assertThat(page("en", "NO_SCHOOL")).contains("does not say which school", "/end?client_id=rollcall");
        assertThat(page("zh-CN", "NO_SCHOOL")).contains("没有说明所属学校", "退出统一账号");
        assertThat(page("en", "<b>")).contains("has no role in the cockpit");
    }

    @Test
    void believesNoTokenThatAnotherKeyHasSigned() throws Exception {
        cockpit.provider().says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        cockpit.provider().isImpersonated();

        assertThat(location(browser.signIn())).endsWith("/login?provider");
        assertThat(browser.open("/").statusCode()).isEqualTo(302);
    }

    @Test
    void believesNoTokenOfAnotherSignIn() throws Exception {
        cockpit.provider().says(Map.of("preferred_username", "chen", "rollcall_role", "bureau"));
        cockpit.provider().answersAnotherSignIn();

        assertThat(location(browser.signIn())).endsWith("/login?provider");
        assertThat(browser.open("/").statusCode()).isEqualTo(302);
    }

    @Test
    void believesNoAnswerThatNobodyAskedFor() throws Exception {
        String forged = browser.begin().statusCode()
                + location(browser.open("/login/oauth2/code/oidc?code=code-0&state=forged"));

        assertThat(forged).startsWith("302").endsWith("/login?provider");
    }

    private String page(String language, String why) throws Exception {
        URI where = URI.create(cockpit.address() + "/not-admitted?why="
                + why.replace("<", "%3C").replace(">", "%3E"));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(where)
                                .header("Accept-Language", language)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
