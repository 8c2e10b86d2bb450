package io.rollcall.alerts;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * When somebody is told, from a properties file; what the file leaves out is as {@code alerts-defaults.properties} says, which also names and explains every key.
 *
 * @param pace how often the rules are evaluated
 */
public record AlertThresholds(
        Duration pace,
        SilenceThresholds silence,
        DropThresholds drop,
        NoticeThresholds notice,
        SymptomThresholds symptoms,
        FeedThresholds feeds,
        PaceThresholds campaigns) {

    private static final String DEFAULTS = "alerts-defaults.properties";
    private static final String BEGINS = "silence.begins.";

    /** Those of a file. An {@link IllegalArgumentException} says in a sentence which key is wrong and what is allowed. */
    public static AlertThresholds read(Path file) {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var own = new Properties();
            own.load(text);
            return of(own);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("the alerts' thresholds cannot be read from " + file, unreadable);
        }
    }

    /** Those that hold where nobody says otherwise. */
    public static AlertThresholds usual() {
        return of(new Properties());
    }

    static AlertThresholds of(Properties own) {
        Properties all = defaults();
        Set<String> unknown = new TreeSet<>(own.stringPropertyNames());
        unknown.removeAll(all.stringPropertyNames());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the alerts' thresholds have no key '"
                    + unknown.iterator().next() + "'; the keys are " + new TreeSet<>(all.stringPropertyNames()));
        }
        all.putAll(own);
        var values = new Values(all);
        return new AlertThresholds(
                values.duration("pace"),
                new SilenceThresholds(
                        values.times(),
                        values.duration("silence.warn-after"),
                        values.duration("silence.urgent-after"),
                        values.whole("silence.reported-days"),
                        values.whole("silence.habit-days")),
                new DropThresholds(
                        values.number("drop.score"),
                        values.number("drop.points"),
                        values.number("drop.urgent-points"),
                        values.number("drop.spread"),
                        values.number("drop.coverage"),
                        values.whole("drop.people"),
                        values.whole("drop.days")),
                new NoticeThresholds(
                        values.number("notice.reach"),
                        values.number("notice.urgent-reach"),
                        values.whole("notice.audience")),
                new SymptomThresholds(values.whole("symptoms.pupils"), values.duration("symptoms.within")),
                new FeedThresholds(
                        values.number("feed.rejected"),
                        values.number("feed.urgent-rejected"),
                        values.whole("feed.rejected-events"),
                        values.whole("feed.events"),
                        values.duration("feed.lately")),
                new PaceThresholds(
                        values.number("campaign.score"),
                        values.number("campaign.points"),
                        values.number("campaign.urgent-points"),
                        values.number("campaign.spread"),
                        values.whole("campaign.earlier"),
                        values.whole("campaign.people"),
                        values.duration("campaign.after")));
    }

    static Properties defaults() {
        try (var in = AlertThresholds.class.getResourceAsStream(DEFAULTS)) {
            var defaults = new Properties();
            if (in == null) {
                throw new IllegalStateException(DEFAULTS + " is not in the program");
            }
            defaults.load(in);
            return defaults;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Reads values, each with a sentence for a wrong one. */
    private record Values(Properties properties) {

        Duration duration(String key) {
            return value(key, "a duration such as PT30M", Duration::parse);
        }

        double number(String key) {
            return value(key, "a number such as 0.05", Double::parseDouble);
        }

        int whole(String key) {
            return value(key, "a whole number", Integer::parseInt);
        }

        Map<String, LocalTime> times() {
            Map<String, LocalTime> times = new HashMap<>();
            properties.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(BEGINS))
                    .forEach(key -> times.put(
                            key.substring(BEGINS.length()),
                            value(key, "a time of day such as 08:00", LocalTime::parse)));
            return times;
        }

        private <V> V value(String key, String allowed, Function<String, V> parse) {
            String text = properties.getProperty(key).strip();
            try {
                return parse.apply(text);
            } catch (DateTimeException | NumberFormatException wrong) {
                throw new IllegalArgumentException(
                        "the alerts' threshold '" + key + "' must be " + allowed + ", not '" + text + "'", wrong);
            }
        }
    }
}
