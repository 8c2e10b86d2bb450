package io.rollcall.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.alerts.AlertThresholds;
import io.rollcall.cockpit.oidc.OidcSettings;
import io.rollcall.settings.ReferencePage;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CockpitSettingsTest {

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void completeEnvironment() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "secret\n");
        Path users = Files.writeString(directory.resolve("users"), "");
        environment.putAll(Map.of(
                "ROLLCALL_COCKPIT_PORT", "8080",
                "ROLLCALL_WAREHOUSE_URL", "http://127.0.0.1:8082",
                "ROLLCALL_WAREHOUSE_USER", "cockpit",
                "ROLLCALL_WAREHOUSE_PASSWORD_FILE", password.toString(),
                "ROLLCALL_COCKPIT_USERS", users.toString()));
    }

    @Test
    void readsEverySettingFromTheEnvironment() {
        environment.put("ROLLCALL_GATEWAY_URL", "http://127.0.0.1:8081");
        environment.put("ROLLCALL_COCKPIT_FONT", directory.resolve("password").toString());

        CockpitSettings settings = read();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.warehouse().url()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(settings.warehouse().user()).isEqualTo("cockpit");
        assertThat(settings.users()).isEqualTo(directory.resolve("users"));
        assertThat(settings.font()).contains(directory.resolve("password"));
        assertThat(settings.gateway()).contains(URI.create("http://127.0.0.1:8081"));
    }

    @Test
    void listensOnLoopbackUnlessItIsToldWhere() {
        assertThat(read().address().isLoopbackAddress()).isTrue();

        environment.put("ROLLCALL_COCKPIT_ADDRESS", "0.0.0.0");
        assertThat(read().address().isAnyLocalAddress()).isTrue();
    }

    @Test
    void needsNoGateway() {
        assertThat(read().gateway()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_COCKPIT_PORT, 0",
        "ROLLCALL_COCKPIT_PORT, 65536",
        "ROLLCALL_COCKPIT_PORT, eighty",
        "ROLLCALL_COCKPIT_ADDRESS, everywhere",
        "ROLLCALL_WAREHOUSE_URL, nowhere",
        "ROLLCALL_WAREHOUSE_PASSWORD_FILE, /does/not/exist",
        "ROLLCALL_COCKPIT_USERS, /does/not/exist",
        "ROLLCALL_COCKPIT_FONT, /does/not/exist",
        "ROLLCALL_GATEWAY_URL, ftp://127.0.0.1",
    })
    void namesTheSettingThatIsWrong(String name, String value) {
        environment.put(name, value);

        assertThatThrownBy(this::read)
                .isInstanceOf(WrongSettingException.class)
                .hasMessageEndingWith(".")
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_COCKPIT_PORT",
        "ROLLCALL_WAREHOUSE_URL",
        "ROLLCALL_WAREHOUSE_USER",
        "ROLLCALL_WAREHOUSE_PASSWORD_FILE",
        "ROLLCALL_COCKPIT_USERS"
    })
    void namesTheSettingThatIsMissing(String name) {
        environment.remove(name);

        assertThatThrownBy(this::read)
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(name + " is not set");
    }

    @Test
    void thereIsNoProviderUnlessItsIssuerIsNamed() {
        assertThat(signIn().oidc()).isEmpty();
    }

    @Test
    void readsAProviderAndForgetsItsSecretInItsWords() throws IOException {
        OidcSettings oidc = provider().oidc().orElseThrow();

        assertThat(oidc.issuer()).isEqualTo(URI.create("https://id.example.org/realms/district"));
        assertThat(oidc.district()).contains("haizhu");
        assertThat(oidc.only()).isFalse();
        assertThat(oidc.clientSecret()).isEqualTo("between us");
        assertThat(oidc.toString()).doesNotContain("between us");
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLCALL_OIDC_ISSUER, http://id.example.org, ROLLCALL_OIDC_ISSUER must be an https address",
        "ROLLCALL_OIDC_ISSUER, '', 'is not set, and '",
        "ROLLCALL_OIDC_CLIENT_ID, '', 'ROLLCALL_OIDC_CLIENT_ID is not set, and '",
        "ROLLCALL_OIDC_CLIENT_SECRET_FILE, /does/not/exist, ROLLCALL_OIDC_CLIENT_SECRET_FILE names a file that cannot be read",
        "ROLLCALL_COCKPIT_URL, https://example.org/cockpit, ROLLCALL_COCKPIT_URL must have no path",
        "ROLLCALL_OIDC_SCOPES, profile, ROLLCALL_OIDC_SCOPES must have openid",
        "ROLLCALL_OIDC_ROLES, bureau, ROLLCALL_OIDC_ROLES must be texts and roles such as",
        "ROLLCALL_OIDC_DISTRICT, '', Either ROLLCALL_OIDC_DISTRICT or ROLLCALL_OIDC_DISTRICT_CLAIM",
        "ROLLCALL_OIDC_DISTRICT_CLAIM, district, Either ROLLCALL_OIDC_DISTRICT or ROLLCALL_OIDC_DISTRICT_CLAIM",
    })
    void aWrongSettingOfAProviderIsToldInASentence(String name, String value, String sentence) throws IOException {
        provider();
        environment.put(name, value);

        assertThatThrownBy(this::signIn)
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void alertsAreRaisedAsUsualUnlessAFileSaysOtherwise() throws IOException {
        assertThat(alerts().thresholds()).isEqualTo(AlertThresholds.usual());

        thresholds("pace=PT1M");
        assertThat(alerts().thresholds().pace()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aWrongThresholdIsToldInASentence() throws IOException {
        thresholds("pace=quick");

        assertThatThrownBy(() -> alerts().thresholds())
                .isInstanceOf(WrongSettingException.class)
                .hasMessage(
                        "ROLLCALL_ALERTS_FILE: the alerts' threshold 'pace' must be a duration such as PT30M, not 'quick'.");
    }

    @Test
    void aWebhookIsHttpsAndHasASecret() throws IOException {
        Files.writeString(directory.resolve("haizhu.secret"), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        Path file = Files.writeString(
                directory.resolve("webhooks.properties"),
                "haizhu.url=http://alerts.example.org/hook\nhaizhu.secret-file=haizhu.secret\n");
        environment.put("ROLLCALL_WEBHOOKS_FILE", file.toString());

        assertThatThrownBy(() -> alerts().webhooks())
                .isInstanceOf(WrongSettingException.class)
                .hasMessageStartingWith("ROLLCALL_WEBHOOKS_FILE: the url of the webhook of 'haizhu' must be an https");
    }

    @Test
    void aCanaryNeedsAGateway() {
        environment.put("ROLLCALL_CANARY_KEY_FILE", "/run/secrets/canary.key");

        assertThatThrownBy(() ->
                        Settings.read(SelfWatchSettings.class, environment).gatewayOfTheCanary(read().gateway()))
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("ROLLCALL_GATEWAY_URL is not set, and ROLLCALL_CANARY_KEY_FILE needs it.");
    }

    @Test
    void theReferencePageSaysWhatTheRecordsSay() throws IOException {
        ReferencePage page = ReferencePage.ofThisCheckout();
        String expected = page.expected(
                "cockpit",
                List.of(CockpitSettings.class, SignInSettings.class, AlertSettings.class, SelfWatchSettings.class));

        assertThat(page.section("cockpit"))
                .as("write it anew with -Drollcall.write-configuration=true")
                .isEqualTo(expected);
    }

    private CockpitSettings read() {
        return Settings.read(CockpitSettings.class, environment);
    }

    private SignInSettings signIn() {
        return Settings.read(SignInSettings.class, environment);
    }

    private SignInSettings provider() throws IOException {
        Path secret = Files.writeString(directory.resolve("client.secret"), "between us\n");
        environment.putAll(Map.of(
                "ROLLCALL_OIDC_ISSUER", "https://id.example.org/realms/district",
                "ROLLCALL_OIDC_CLIENT_ID", "rollcall",
                "ROLLCALL_OIDC_CLIENT_SECRET_FILE", secret.toString(),
                "ROLLCALL_COCKPIT_URL", "https://cockpit.example.org",
                "ROLLCALL_OIDC_DISTRICT", "haizhu"));
        return signIn();
    }

    private AlertSettings alerts() {
        return Settings.read(AlertSettings.class, environment);
    }

    private void thresholds(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("alerts.properties"), text);
        environment.put("ROLLCALL_ALERTS_FILE", file.toString());
    }
}
