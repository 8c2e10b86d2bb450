package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.EventRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
        GatewaySettings settings = GatewaySettings.from(environment);

        assertThat(settings.listening()).isEqualTo(new Listening(8081, "127.0.0.1", null));
        assertThat(settings.kafka().bootstrap()).isEqualTo("127.0.0.1:8083");
        assertThat(settings.kafka().partitions()).isEqualTo(8);
        assertThat(settings.kafka().tickInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.correctionWindow()).isEqualTo(Duration.ofDays(45));
        assertThat(settings.platformSecrets()).isNull();
        assertThat(settings.feedRate()).isNull();
        assertThat(settings.operatorKey().hash()).hasToString("0f".repeat(32));
    }

    @Test
    void aClockThatIsPutWrongIsForFaultsOnOneMachineOnly() {
        environment.put("ROLLCALL_CLOCK_OFFSET_FILE", folder.resolve("offset").toString());
        assertThatThrownBy(() -> GatewaySettings.from(environment))
                .isInstanceOf(GatewaySettings.WrongSettingException.class)
                .hasMessage("ROLLCALL_CLOCK_OFFSET_FILE is for ./rollcall faults on one machine only.");

        environment.put("ROLLCALL_FAULTS", "true");
        assertThat(GatewaySettings.from(environment).clockOffset()).isEqualTo(folder.resolve("offset"));

        environment.put("ROLLCALL_KAFKA_BOOTSTRAP", "kafka.example.org:9092");
        assertThatThrownBy(() -> GatewaySettings.from(environment))
                .isInstanceOf(GatewaySettings.WrongSettingException.class);
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

        GatewaySettings settings = GatewaySettings.from(environment);

        assertThat(settings.kafka().partitions()).isEqualTo(24);
        assertThat(settings.kafka().tickInterval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.correctionWindow()).isEqualTo(Duration.ofDays(10));
        assertThat(settings.platformSecrets()).isEqualTo(folder);
        assertThat(settings.listening())
                .isEqualTo(new Listening(8081, "0.0.0.0", new Listening.Tls(Path.of(pem), Path.of(pem))));
        assertThat(settings.feedRate()).isEqualTo(new EventRate(200, 2_000));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "unset", textBlock = """
                    ROLLCALL_GATEWAY_PORT           | unset       | is not set.
                    ROLLCALL_GATEWAY_PORT           | http        | must be a whole number.
                    ROLLCALL_GATEWAY_PORT           | 70000       | must be a number from 1 to 65535.
                    ROLLCALL_TLS_CERTIFICATE_FILE   | /no/such    | names a file that cannot be read: /no/such.
                    ROLLCALL_TLS_KEY_FILE           | /no/such    | is named without ROLLCALL_TLS_CERTIFICATE_FILE.
                    ROLLCALL_KAFKA_BOOTSTRAP        | ' '         | is not set.
                    ROLLCALL_PARTITIONS             | 0           | must be a number from 1 to 10000.
                    ROLLCALL_TICK_INTERVAL          | 5s          | must be an ISO 8601 duration such as PT5S or P45D.
                    ROLLCALL_CORRECTION_WINDOW      | PT0S        | must be longer than nothing.
                    ROLLCALL_PLATFORM_SECRETS       | /dev/null   | names something that is no folder: /dev/null.
                    ROLLCALL_PSEUDONYM_KEY_FILE     | unset       | is not set.
                    ROLLCALL_PSEUDONYM_KEY_FILE     | /no/such    | names a file that cannot be read: /no/such.
                    ROLLCALL_OPERATOR_KEY_HASH_FILE | /dev/null   | names a file that must hold 64 hexadecimal digits: /dev/null.
                    """)
    void aWrongValueIsNamedInOneSentence(String variable, String value, String rule) {
        if (value == null) {
            environment.remove(variable);
        } else {
            environment.put(variable, value);
        }

        assertThatThrownBy(() -> GatewaySettings.from(environment)).hasMessage(variable + " " + rule);
    }
}
