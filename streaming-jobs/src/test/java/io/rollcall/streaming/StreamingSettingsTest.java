package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.streaming.status.StateLifetime;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.SmallGroups;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingSettingsTest {

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void requiredVariables() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), "secret\n");
        environment.put("ROLLCALL_KAFKA_BOOTSTRAP", "127.0.0.1:8083");
        environment.put("ROLLCALL_WAREHOUSE_URL", "http://127.0.0.1:8082");
        environment.put("ROLLCALL_WAREHOUSE_USER", "rollcall");
        environment.put("ROLLCALL_WAREHOUSE_PASSWORD_FILE", password.toString());
        environment.put("ROLLCALL_STREAMING_DATA", directory.toString());
        environment.put("ROLLCALL_STREAMING_PORT", "8085");
    }

    @Test
    void whatIsNotSaidHasADefault() {
        assertThat(StreamingSettings.from(environment))
                .isEqualTo(new StreamingSettings(
                        "127.0.0.1:8083",
                        new WarehouseAddress(URI.create("http://127.0.0.1:8082"), "rollcall", "secret"),
                        directory,
                        "127.0.0.1",
                        8085,
                        Optional.empty(),
                        StateBackend.ROCKSDB,
                        2,
                        Duration.ofSeconds(10),
                        StateLifetime.USUAL,
                        SmallGroups.USUAL,
                        DayClosing.USUAL));
    }

    /** Each of its checkpoints writes all of it. */
    @Test
    void stateOnTheHeapIsMadeDurableLessOften() {
        environment.put("ROLLCALL_STREAMING_STATE", "heap");

        assertThat(StreamingSettings.from(environment).checkpointInterval()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void stateMayLiveAsLongAsThatOfACorrectionWindowAndSomeDays() {
        environment.put("ROLLCALL_CORRECTION_WINDOW", "P10D");
        environment.put("ROLLCALL_STATE_LIFETIME", "P13D");

        assertThat(StreamingSettings.from(environment).lifetime()).isEqualTo(new StateLifetime(Duration.ofDays(13)));
    }

    @Test
    void stateThatDiesWhileCorrectionsAreAdmittedIsRefused() {
        environment.put("ROLLCALL_CORRECTION_WINDOW", "P10D");
        environment.put("ROLLCALL_STATE_LIFETIME", "P12D");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamingSettings.from(environment))
                .withMessageStartingWith("ROLLCALL_STATE_LIFETIME must be at least")
                .withMessageContaining("ROLLCALL_CORRECTION_WINDOW");
    }

    @Test
    void everythingElseCanBeSaid() {
        environment.put("ROLLCALL_STREAMING_METRICS_PORT", "8086");
        environment.put("ROLLCALL_STREAMING_STATE", "heap");
        environment.put("ROLLCALL_STREAMING_PARALLELISM", "3");
        environment.put("ROLLCALL_CHECKPOINT_INTERVAL", "PT0.5S");
        environment.put("ROLLCALL_SMALL_GROUP", "20");
        environment.put("ROLLCALL_PUBLICATION_DELAY", "P7D");

        StreamingSettings settings = StreamingSettings.from(environment);

        assertThat(settings.state()).isEqualTo(StateBackend.HEAP);
        assertThat(settings.metricsPort()).contains(8086);
        assertThat(settings.parallelism()).isEqualTo(3);
        assertThat(settings.checkpointInterval()).hasMillis(500);
        assertThat(settings.smallGroups()).isEqualTo(new SmallGroups(20));
        assertThat(settings.closing().delay()).hasDays(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROLLCALL_KAFKA_BOOTSTRAP",
                "ROLLCALL_WAREHOUSE_URL",
                "ROLLCALL_STREAMING_DATA",
                "ROLLCALL_STREAMING_PORT"
            })
    void whatIsMissingIsNamed(String variable) {
        environment.remove(variable);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamingSettings.from(environment))
                .withMessage(variable + " is not set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROLLCALL_STREAMING_PORT|http|ROLLCALL_STREAMING_PORT must be a number from 1 to 65535",
                "ROLLCALL_STREAMING_PARALLELISM|0|ROLLCALL_STREAMING_PARALLELISM must be a number from 1 to 720",
                "ROLLCALL_STREAMING_STATE|disk|ROLLCALL_STREAMING_STATE must be one of heap, rocksdb",
                "ROLLCALL_CHECKPOINT_INTERVAL|5s|ROLLCALL_CHECKPOINT_INTERVAL must be a positive ISO-8601 duration, such as PT5S",
                "ROLLCALL_CHECKPOINT_INTERVAL|PT0S|ROLLCALL_CHECKPOINT_INTERVAL must be a positive ISO-8601 duration, such as PT5S"
            })
    void whatIsWrongIsSaidInOneSentence(String variable, String value, String sentence) {
        environment.put(variable, value);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StreamingSettings.from(environment))
                .withMessage(sentence);
    }
}
