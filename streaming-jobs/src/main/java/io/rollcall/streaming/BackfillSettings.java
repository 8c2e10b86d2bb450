package io.rollcall.streaming;

import io.rollcall.event.Kind;
import io.rollcall.streaming.status.Generation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a backfill is told from outside, beside what the job itself is told.
 *
 * @param period what is counted again
 * @param generation higher than that of any row of the period
 */
record BackfillSettings(Period period, Generation generation) {

    /** Fails with {@link IllegalArgumentException}, with a sentence that names the variable and what is wrong with it. */
    static BackfillSettings from(Map<String, String> environment) {
        return new BackfillSettings(
                new Period(
                        required(environment, "ROLLCALL_BACKFILL_DISTRICT"),
                        date(environment, "ROLLCALL_BACKFILL_FROM"),
                        date(environment, "ROLLCALL_BACKFILL_TO"),
                        kinds(required(environment, "ROLLCALL_BACKFILL_KINDS"))),
                new Generation(generation(environment, "ROLLCALL_BACKFILL_GENERATION")));
    }

    /** Such as {@code ATTENDANCE,FORM}. */
    private static Set<Kind> kinds(String names) {
        return Arrays.stream(names.split(",")).map(Kind::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static int generation(Map<String, String> environment, String name) {
        try {
            return Integer.parseInt(required(environment, name));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " must be the number of a generation", notANumber);
        }
    }

    private static LocalDate date(Map<String, String> environment, String name) {
        try {
            return LocalDate.parse(required(environment, name));
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException(name + " must be a date such as 2026-09-01", notADate);
        }
    }

    private static String required(Map<String, String> environment, String name) {
        @Nullable String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value.strip();
    }
}
