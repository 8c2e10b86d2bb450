package io.rollcall.alerts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * A threshold as it holds, for people to look at.
 *
 * @param key as it stands in the file
 * @param usual what holds where no file says otherwise
 */
public record ThresholdInForce(String key, String value, String usual) {

    /** All of them, by key; of a file that {@link AlertThresholds} has read without complaint. */
    public static List<ThresholdInForce> of(Optional<Path> file) {
        Properties usual = AlertThresholds.defaults();
        Properties own = file.map(ThresholdInForce::read).orElseGet(Properties::new);
        return usual.stringPropertyNames().stream()
                .sorted()
                .map(key -> new ThresholdInForce(
                        key,
                        own.getProperty(key, usual.getProperty(key)).strip(),
                        usual.getProperty(key).strip()))
                .toList();
    }

    /** Whether a file says something else than usual. */
    public boolean isChanged() {
        return !value.equals(usual);
    }

    private static Properties read(Path file) {
        var own = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            own.load(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return own;
    }
}
