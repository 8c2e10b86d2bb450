package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.event.Kind;
import io.rollcall.settings.ReferencePage;
import io.rollcall.settings.Settings;
import io.rollcall.settings.WrongSettingException;
import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.streaming.status.Generation;
import io.rollcall.streaming.status.StateLifetime;
import io.rollcall.warehouse.connection.WarehouseAddress;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.SmallGroups;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        assertThat(read())
                .isEqualTo(new StreamingSettings(
                        "127.0.0.1:8083",
                        new WarehouseAddress(URI.create("http://127.0.0.1:8082"), "rollcall", "secret"),
                        directory,
                        "127.0.0.1",
                        8085,
                        Optional.empty(),
                        StateBackend.ROCKSDB,
                        2,
                        Optional.empty(),
                        StateLifetime.USUAL.duration(),
                        Duration.ofDays(45),
                        SmallGroups.USUAL,
                        DayClosing.USUAL.delay()));
    }

    /** Each of its checkpoints writes all of it. */
    @Test
    void stateOnTheHeapIsMadeDurableLessOften() {
        assertThat(read().checkpointInterval()).isEqualTo(Duration.ofSeconds(10));

        environment.put("ROLLCALL_STREAMING_STATE", "heap");

        assertThat(read().checkpointInterval()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void stateMayLiveAsLongAsThatOfACorrectionWindowAndSomeDays() {
        environment.put("ROLLCALL_CORRECTION_WINDOW", "P10D");
        environment.put("ROLLCALL_STATE_LIFETIME", "P13D");

        assertThat(read().lifetime()).isEqualTo(new StateLifetime(Duration.ofDays(13)));
    }

    @Test
    void stateThatDiesWhileCorrectionsAreAdmittedIsRefused() {
        environment.put("ROLLCALL_CORRECTION_WINDOW", "P10D");
        environment.put("ROLLCALL_STATE_LIFETIME", "P12D");

        assertThatThrownBy(this::read)
                .hasMessageStartingWith("ROLLCALL_STATE_LIFETIME must be at least")
                .hasMessageContaining("ROLLCALL_CORRECTION_WINDOW");
    }

    @Test
    void everythingElseCanBeSaid() {
        environment.put("ROLLCALL_STREAMING_METRICS_PORT", "8086");
        environment.put("ROLLCALL_STREAMING_STATE", "heap");
        environment.put("ROLLCALL_STREAMING_PARALLELISM", "3");
        environment.put("ROLLCALL_CHECKPOINT_INTERVAL", "PT0.5S");
        environment.put("ROLLCALL_SMALL_GROUP", "20");
        environment.put("ROLLCALL_PUBLICATION_DELAY", "P7D");

        StreamingSettings settings = read();

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

        assertThatThrownBy(this::read).isInstanceOf(WrongSettingException.class).hasMessage(variable + " is not set.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ROLLCALL_STREAMING_PORT|http|must be a whole number from 1 to 65535, not 'http'.",
                "ROLLCALL_STREAMING_PARALLELISM|0|must be a whole number from 1 to 720, not '0'.",
                "ROLLCALL_STREAMING_STATE|disk|must be one of heap, rocksdb, not 'disk'.",
                "ROLLCALL_CHECKPOINT_INTERVAL|5s|must be an ISO 8601 duration longer than nothing, such as PT5S or P45D, not '5s'.",
                "ROLLCALL_CHECKPOINT_INTERVAL|PT0S|must be an ISO 8601 duration longer than nothing, such as PT5S or P45D, not 'PT0S'."
            })
    void whatIsWrongIsSaidInOneSentence(String variable, String value, String rule) {
        environment.put(variable, value);

        assertThatThrownBy(this::read).isInstanceOf(WrongSettingException.class).hasMessage(variable + " " + rule);
    }

    @Test
    void aBackfillIsToldWhatItCounts() {
        environment.put("ROLLCALL_BACKFILL_DISTRICT", "haizhu");
        environment.put("ROLLCALL_BACKFILL_FROM", "2026-09-01");
        environment.put("ROLLCALL_BACKFILL_TO", "2026-09-30");
        environment.put("ROLLCALL_BACKFILL_KINDS", "ATTENDANCE,FORM");
        environment.put("ROLLCALL_BACKFILL_GENERATION", "3");

        BackfillSettings backfill = Settings.read(BackfillSettings.class, environment);

        assertThat(backfill.period())
                .isEqualTo(new Period(
                        "haizhu",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 30),
                        Set.of(Kind.ATTENDANCE, Kind.FORM)));
        assertThat(backfill.generation()).isEqualTo(new Generation(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"streaming", "backfill"})
    void theReferencePageSaysWhatTheRecordsSay(String name) throws IOException {
        ReferencePage page = ReferencePage.ofThisCheckout();
        String expected = page.expected(
                name, List.of(name.equals("streaming") ? StreamingSettings.class : BackfillSettings.class));

        assertThat(page.section(name))
                .as("write it anew with -Drollcall.write-configuration=true")
                .isEqualTo(expected);
    }

    private StreamingSettings read() {
        return Settings.read(StreamingSettings.class, environment);
    }
}
