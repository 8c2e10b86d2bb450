package io.rollcall.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertThresholdsTest {

    @TempDir
    private Path directory;

    @Test
    void whatAFileLeavesOutIsAsUsual() throws IOException {
        AlertThresholds own = read("silence.warn-after=PT10M\nsilence.begins.PM=13:30\n");

        assertThat(own.silence().warnAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(own.silence().begins()).containsEntry("PM", LocalTime.of(13, 30));
        assertThat(own.silence().begins()).containsEntry("AM", LocalTime.of(8, 0));
        assertThat(own.drop()).isEqualTo(AlertThresholds.usual().drop());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            silence.warn-after=30      | 'silence.warn-after' must be a duration such as PT30M, not '30'
            silence.begins.AM=8        | 'silence.begins.AM' must be a time of day such as 08:00, not '8'
            drop.points=five           | 'drop.points' must be a number such as 0.05, not 'five'
            drop.days=4.5              | 'drop.days' must be a whole number, not '4.5'
            silense.warn-after=PT30M   | no key 'silense.warn-after'; the keys are [
            silence.urgent-after=PT1M  | must become urgent after
            notice.reach=1.5           | must lie from 0 to 1
            symptoms.pupils=1          | of two pupils at least
            drop.score=0               | must be above 0
            """)
    void aWrongOneIsToldInASentence(String line, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line)).withMessageContaining(sentence);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertThresholds.read(directory.resolve("nowhere")))
                .withMessageContaining("nowhere");
    }

    private AlertThresholds read(String text) throws IOException {
        return AlertThresholds.read(Files.writeString(directory.resolve("alerts.properties"), text));
    }
}
