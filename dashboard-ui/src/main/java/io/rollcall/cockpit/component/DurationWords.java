package io.rollcall.cockpit.component;

import io.rollcall.cockpit.language.Texts;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in the viewer's language a duration that files and settings write by ISO 8601, such as {@code PT90M}: "1 hour 30 minutes". */
public final class DurationWords {

    /** Below it hours are more easily read than days. */
    private static final Duration DAYS_FROM = Duration.ofDays(3);

    private DurationWords() {}

    /** In words; empty where it is no duration of whole seconds above none. */
    public static Optional<String> of(String text, Texts texts) {
        return read(text)
                .filter(duration -> duration.isPositive() && duration.toNanosPart() == 0)
                .map(duration -> words(duration, texts));
    }

    private static String words(Duration duration, Texts texts) {
        boolean inDays = duration.compareTo(DAYS_FROM) >= 0;
        List<String> words = new ArrayList<>();
        add(words, "duration.days", inDays ? duration.toDays() : 0, texts);
        add(words, "duration.hours", inDays ? duration.toHoursPart() : duration.toHours(), texts);
        add(words, "duration.minutes", duration.toMinutesPart(), texts);
        add(words, "duration.seconds", duration.toSecondsPart(), texts);
        return String.join(" ", words);
    }

    private static void add(List<String> words, String key, long count, Texts texts) {
        if (count > 0) {
            words.add(texts.get(key, count));
        }
    }

    private static Optional<Duration> read(String text) {
        try {
            return text.startsWith("P") ? Optional.of(Duration.parse(text)) : Optional.empty();
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }
}
