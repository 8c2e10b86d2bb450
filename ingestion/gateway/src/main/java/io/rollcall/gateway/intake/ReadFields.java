package io.rollcall.gateway.intake;

import io.rollcall.event.Codes;
import io.rollcall.event.Presence;
import io.rollcall.gateway.intake.PersonEvent.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an event's fields one by one into values; each fails with the rule that its field breaks. */
final class ReadFields {

    private static final int LARGEST_COUNT = 1_000_000;

    private static final int LONGEST_PERSON_ID = 128;
    private static final int MOST_CODES = 64;
    private static final int FIRST_YEAR = 1971;
    private static final int LAST_YEAR = 2104;
    private static final int EPOCH_YEAR = 1970;
    private static final long SECONDS_A_YEAR = 31_556_952;

    private ReadFields() {}

    /** An attribute of the envelope. */
    static String attribute(RawEvent raw, Field field) throws FaultException {
        return present(raw, field, Rule.ATTRIBUTE_PRESENT);
    }

    static String code(RawEvent raw, Field field) throws FaultException {
        return requireCode(field(raw, field), field);
    }

    /** "" where the event has none. */
    static String optionalCode(RawEvent raw, Field field) throws FaultException {
        return raw.text(field) == null ? "" : code(raw, field);
    }

    static LocalDate date(RawEvent raw) throws FaultException {
        @Nullable LocalDate date = Timestamps.date(field(raw, Field.DATE));
        if (date == null) {
            throw FaultException.of(Rule.DATE_FORM);
        }
        requireYear(date.getYear(), Field.DATE);
        return date;
    }

    /** The envelope's time. */
    static Instant time(RawEvent raw) throws FaultException {
        @Nullable Instant time = Timestamps.instant(attribute(raw, Field.TIME));
        if (time == null) {
            throw FaultException.of(Rule.TIME_FORM);
        }
        return requireYears(time, Field.TIME);
    }

    static Instant moment(RawEvent raw, Field field) throws FaultException {
        @Nullable Instant moment = Timestamps.instant(field(raw, field));
        if (moment == null) {
            throw FaultException.of(Rule.MOMENT_FORM, field.path());
        }
        return requireYears(moment, field);
    }

    /** Null where the event has none. */
    static @Nullable Instant optionalMoment(RawEvent raw, Field field) throws FaultException {
        return raw.text(field) == null ? null : moment(raw, field);
    }

    static int count(RawEvent raw, Field field) throws FaultException {
        int largest = largestCount(field);
        String digits = field(raw, field);
        boolean fits = digits.length() <= String.valueOf(largest).length();
        int count = fits ? Integer.parseInt(digits) : -1;
        if (count < 0 || count > largest) {
            throw FaultException.of(Rule.COUNT_RANGE, field.path(), String.valueOf(largest));
        }
        return count;
    }

    /** Null where the event has none. */
    static @Nullable Integer optionalCount(RawEvent raw, Field field) throws FaultException {
        return raw.text(field) == null ? null : count(raw, field);
    }

    /** A class's seconds, else people. */
    static int largestCount(Field field) {
        return field == Field.WATCHED_SECONDS ? Presence.MOST_SECONDS : LARGEST_COUNT;
    }

    /** At least one, each once, so few that a sentence can list them. */
    static List<String> codes(RawEvent raw, Field field) throws FaultException {
        @Nullable List<String> texts = raw.texts(field);
        if (texts == null) {
            throw FaultException.of(Rule.FIELD_PRESENT, field.path());
        }
        for (String text : texts) {
            requireCode(text, field);
        }
        if (texts.isEmpty() || texts.size() > MOST_CODES || new HashSet<>(texts).size() < texts.size()) {
            throw FaultException.of(Rule.OPTIONS_DISTINCT, field.path(), String.valueOf(MOST_CODES));
        }
        return List.copyOf(texts);
    }

    static Person person(RawEvent raw) throws FaultException {
        return new Person(code(raw, Field.PERSON_NAMESPACE), personId(raw));
    }

    static String requireCode(String text, Field field) throws FaultException {
        if (!Codes.isCode(text)) {
            throw FaultException.of(Rule.CODE_FORM, field.path(), Codes.PATTERN);
        }
        return text;
    }

    static String field(RawEvent raw, Field field) throws FaultException {
        return present(raw, field, Rule.FIELD_PRESENT);
    }

    /** The warehouse's minutes begin in 1970 and end in 2106; what lies outside would stop the streaming job. */
    private static Instant requireYears(Instant moment, Field field) throws FaultException {
        long year = moment.getEpochSecond() / SECONDS_A_YEAR + EPOCH_YEAR;
        requireYear(moment.getEpochSecond() < 0 ? 0 : year, field);
        return moment;
    }

    private static void requireYear(long year, Field field) throws FaultException {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw FaultException.of(
                    Rule.WITHIN_YEARS, field.path(), String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
    }

    private static String personId(RawEvent raw) throws FaultException {
        String id = field(raw, Field.PERSON_ID);
        if (id.isEmpty() || id.codePointCount(0, id.length()) > LONGEST_PERSON_ID) {
            throw FaultException.of(Rule.PERSON_ID_LENGTH, String.valueOf(LONGEST_PERSON_ID));
        }
        // Half a character has no UTF-8 form: two different ids would become one person.
        if (hasHalfACharacter(id)) {
            throw FaultException.of(Rule.PERSON_ID_TEXT);
        }
        return id;
    }

    private static boolean hasHalfACharacter(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < id.length() && Character.isLowSurrogate(id.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }

    private static String present(RawEvent raw, Field field, Rule rule) throws FaultException {
        @Nullable String text = raw.text(field);
        if (text == null) {
            throw FaultException.of(rule, field.path());
        }
        return text;
    }
}
