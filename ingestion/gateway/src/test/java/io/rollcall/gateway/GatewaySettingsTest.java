package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.EventRate;
import io.rollcall.gateway.GatewaySettings.FeedRate;
import io.rollcall.settings.ReferencePage;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewaySettingsTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void setWhatIsRequired() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "0f".repeat(32) + "\n");
        environment.put("ROLLCALL_GATEWAY_PORT", "8081");
        environment.put("ROLLCALL_KAFKA_BOOTSTRAP", "127.0.0.1:8083");
        environment.put("ROLLCALL_PSEUDONYM_KEY_FILE", key.toString());
        environment.put("ROLLCALL_OPERATOR_KEY_HASH_FILE", key.toString());
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        GatewaySettings settings = read();

        assertThat(settings.listening()).isEqualTo(new Listening(8081, "127.0.0.1", Optional.empty()));
        assertThat(settings.kafka().bootstrap()).isEqualTo("127.0.0.1:8083");
        assertThat(settings.kafka().partitions()).isEqualTo(8);
        assertThat(settings.kafka().tickInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.correctionWindow()).isEqualTo(Duration.ofDays(45));
        assertThat(settings.platformSecrets()).isEmpty();
        assertThat(settings.feedRate()).isEmpty();
        assertThat(settings.operatorKey().hash()).hasToString("0f".repeat(32));
    }

    @Test
    void aClockThatIsPutWrongIsForFaultsOnOneMachineOnly() {
        environment.put("ROLLCALL_CLOCK_OFFSET_FILE", folder.resolve("offset").toString());
        assertThatThrownBy(() -> read())
                .isInstanceOf(WrongSettingException.class)
                .hasMessage("ROLLCALL_CLOCK_OFFSET_FILE is for ./rollcall faults on one machine only.");

        environment.put("ROLLCALL_FAULTS", "true");
        assertThat(read().clockOffset()).contains(folder.resolve("offset"));

        environment.put("ROLLCALL_KAFKA_BOOTSTRAP", "kafka.example.org:9092");
        assertThatThrownBy(() -> read()).isInstanceOf(WrongSettingException.class);
    }

    @Test
    void everythingCanBeSaid() {
        environment.put("ROLLCALL_PARTITIONS", "24");
        environment.put("ROLLCALL_TICK_INTERVAL", "PT1M");
        environment.put("ROLLCALL_CORRECTION_WINDOW", "P10D");
        environment.put("ROLLCALL_FEED_EVENTS_PER_SECOND", "200");
        environment.put("ROLLCALL_GATEWAY_ADDRESS", "0.0.0.0");
        environment.put("ROLLCALL_PLATFORM_SECRETS", folder.toString());
        String pem = folder.resolve("key").toString();
        environment.put("ROLLCALL_TLS_CERTIFICATE_FILE", pem);
        environment.put("ROLLCALL_TLS_KEY_FILE", pem);

        GatewaySettings settings = read();

        assertThat(settings.kafka().partitions()).isEqualTo(24);
        assertThat(settings.kafka().tickInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.correctionWindow()).isEqualTo(Duration.ofDays(10));
        assertThat(settings.platformSecrets()).contains(folder);
        assertThat(settings.listening())
                .isEqualTo(new Listening(8081, "0.0.0.0", Optional.of(new Listening.Tls(Path.of(pem), Path.of(pem)))));
        assertThat(settings.feedRate().map(FeedRate::rate)).contains(new EventRate(200, 2_000));
    }

    @Test
    void aKeyNeedsItsCertificate() {
        environment.put("ROLLCALL_TLS_KEY_FILE", folder.resolve("key").toString());

        assertThatThrownBy(this::read)
                .hasMessage("ROLLCALL_TLS_CERTIFICATE_FILE is not set, and ROLLCALL_TLS_KEY_FILE needs it.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "unset", textBlock = """
                    ROLLCALL_GATEWAY_PORT           | unset       | is not set.
                    ROLLCALL_GATEWAY_PORT           | http        | must be a whole number from 1 to 65535, not 'http'.
                    ROLLCALL_GATEWAY_PORT           | 70000       | must be a whole number from 1 to 65535, not '70000'.
                    ROLLCALL_TLS_CERTIFICATE_FILE   | /no/such    | names a file that cannot be read: /no/such.
                    ROLLCALL_KAFKA_BOOTSTRAP        | " "         | is not set.
                    ROLLCALL_PARTITIONS             | 0           | must be a whole number from 1 to 10000, not '0'.
                    ROLLCALL_TICK_INTERVAL          | 5s          | must be an ISO 8601 duration longer than nothing, such as PT5S or P45D, not '5s'.
                    ROLLCALL_CORRECTION_WINDOW      | PT0S        | must be an ISO 8601 duration longer than nothing, such as PT5S or P45D, not 'PT0S'.
                    ROLLCALL_PLATFORM_SECRETS       | /dev/null   | names something that is no folder: /dev/null.
                    ROLLCALL_PSEUDONYM_KEY_FILE     | unset       | is not set.
                    ROLLCALL_PSEUDONYM_KEY_FILE     | /no/such    | names a file that cannot be read: /no/such.
                    ROLLCALL_OPERATOR_KEY_HASH_FILE | /dev/null   | names a file that is empty: /dev/null.
                    """)
    void aWrongValueIsNamedInOneSentence(String variable, String value, String rule) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }

        assertThatThrownBy(() -> read()).hasMessage(variable + " " + rule);
    }

    @Test
    void theReferencePageSaysWhatTheRecordSays() throws IOException {
        ReferencePage page = ReferencePage.ofThisCheckout();
        String expected = page.expected("gateway", List.of(GatewaySettings.class));

        assertThat(page.section("gateway"))
                .as("write it anew with -Drollcall.write-configuration=true")
                .isEqualTo(expected);
    }

    private GatewaySettings read() {
        return Settings.read(GatewaySettings.class, environment);
    }
}
