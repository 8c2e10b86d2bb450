package io.rollcall.gateway.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads RFC 3339 dates and times to the letter. By hand because each event has two or three, the JDK's formatter would take as long as half of all else, and it reads forms that are none of RFC 3339. */
final class Timestamps {

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_END = 19;
    private static final int OFFSET_LENGTH = 6;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int SECONDS_A_MINUTE = 60;

    private Timestamps() {}

    /** {@code 2026-11-23}; null where the text is no such date. */
    static @Nullable LocalDate date(String text) {
        try {
            return text.length() == DATE_LENGTH ? dateAtStart(text) : null;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    /** {@code 2026-11-23T07:41:05.123+08:00}, with an offset or Z always; null where the text is no such time. */
    static @Nullable Instant instant(String text) {
        try {
            return text.length() > SECONDS_END ? instantOf(text) : null;
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    private static Instant instantOf(String text) {
        require((text.charAt(DATE_LENGTH) | 0x20) == 't' && text.charAt(13) == ':' && text.charAt(16) == ':');
        int fractionEnd = endOfFraction(text);
        LocalTime time = LocalTime.of(
                number(text, 11, 13), number(text, 14, 16), number(text, 17, SECONDS_END), nanos(text, fractionEnd));
        return LocalDateTime.of(dateAtStart(text), time).toInstant(offset(text, fractionEnd));
    }

    private static LocalDate dateAtStart(String text) {
        require(text.charAt(4) == '-' && text.charAt(7) == '-');
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, DATE_LENGTH));
    }

    private static int endOfFraction(String text) {
        if (text.charAt(SECONDS_END) != '.') {
            return SECONDS_END;
        }
        int end = SECONDS_END + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int digits = end - SECONDS_END - 1;
        require(digits >= 1 && digits <= MOST_FRACTION_DIGITS);
        return end;
    }

    private static int nanos(String text, int end) {
        if (end == SECONDS_END) {
            return 0;
        }
        int nanos = number(text, SECONDS_END + 1, end);
        for (int digits = end - SECONDS_END - 1; digits < MOST_FRACTION_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static ZoneOffset offset(String text, int start) {
        if (start + 1 == text.length() && (text.charAt(start) | 0x20) == 'z') {
            return ZoneOffset.UTC;
        }
        require(start + OFFSET_LENGTH == text.length() && text.charAt(start + 3) == ':');
        char sign = text.charAt(start);
        require(sign == '+' || sign == '-');
        int hours = number(text, start + 1, start + 3);
        int minutes = number(text, start + 4, start + OFFSET_LENGTH);
        require(minutes < SECONDS_A_MINUTE);
        int seconds = (hours * SECONDS_A_MINUTE + minutes) * SECONDS_A_MINUTE;
        return ZoneOffset.ofTotalSeconds(sign == '-' ? -seconds : seconds);
    }

    private static int number(String text, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char digit = text.charAt(i);
            require(isDigit(digit));
            value = value * 10 + (digit - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new DateTimeException("not RFC 3339");
        }
    }
}
