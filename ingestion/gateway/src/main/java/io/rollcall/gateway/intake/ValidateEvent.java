package io.rollcall.gateway.intake;

import io.rollcall.event.Codes;
import io.rollcall.event.Session;
import io.rollcall.event.SourceOrder;
import io.rollcall.gateway.intake.Event.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks one event's fields by themselves, without the directory or the clock. A pure function. */
final class ValidateEvent {

    static final String TYPE = "io.rollcall.attendance.v1";

    private static final int LONGEST_SOURCE = 256;
    private static final int LONGEST_PERSON_ID = 128;

    private ValidateEvent() {}

    static Event validate(RawEvent raw) throws FaultException {
        @Nullable Fault form = raw.fault();
        if (form != null) {
            throw new FaultException(form);
        }
        String id = envelopeId(raw);
        Instant time = time(raw);
        String school = code(raw, Field.SCHOOL);
        LocalDate date = date(raw);
        Session session = session(raw);
        Person person = new Person(code(raw, Field.PERSON_NAMESPACE), personId(raw));
        String classCode = raw.text(Field.CLASS) == null ? "" : code(raw, Field.CLASS);
        SourceOrder order = new SourceOrder(modifiedOr(raw, time), id);
        return new Event(time, school, date, session, person, classCode, ReadClaim.read(raw, order, classCode));
    }

    private static String envelopeId(RawEvent raw) throws FaultException {
        if (!attribute(raw, Field.SPECVERSION).equals("1.0")) {
            throw FaultException.of(Rule.SPECVERSION);
        }
        String source = attribute(raw, Field.SOURCE);
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            throw FaultException.of(Rule.SOURCE_LENGTH, String.valueOf(LONGEST_SOURCE));
        }
        String id = attribute(raw, Field.ID);
        if (!attribute(raw, Field.TYPE).equals(TYPE)) {
            throw FaultException.of(Rule.KNOWN_TYPE, TYPE);
        }
        @Nullable String contentType = raw.text(Field.DATA_CONTENT_TYPE);
        if (contentType != null && !contentType.equals("application/json")) {
            throw FaultException.of(Rule.DATA_CONTENT_TYPE);
        }
        return requireCode(id, Field.ID);
    }

    private static Instant time(RawEvent raw) throws FaultException {
        @Nullable Instant time = Timestamps.instant(attribute(raw, Field.TIME));
        if (time == null) {
            throw FaultException.of(Rule.TIME_FORM);
        }
        return time;
    }

    private static Instant modifiedOr(RawEvent raw, Instant time) throws FaultException {
        @Nullable String text = raw.text(Field.MODIFIED);
        if (text == null) {
            return time;
        }
        @Nullable Instant modified = Timestamps.instant(text);
        if (modified == null) {
            throw FaultException.of(Rule.MODIFIED_FORM);
        }
        return modified;
    }

    private static LocalDate date(RawEvent raw) throws FaultException {
        @Nullable LocalDate date = Timestamps.date(field(raw, Field.DATE));
        if (date == null) {
            throw FaultException.of(Rule.DATE_FORM);
        }
        return date;
    }

    private static Session session(RawEvent raw) throws FaultException {
        Optional<Session> session = Session.parse(field(raw, Field.SESSION));
        if (session.isEmpty()) {
            throw FaultException.of(Rule.SESSION_NAME);
        }
        return session.get();
    }

    private static String personId(RawEvent raw) throws FaultException {
        String id = field(raw, Field.PERSON_ID);
        if (id.isEmpty() || id.codePointCount(0, id.length()) > LONGEST_PERSON_ID) {
            throw FaultException.of(Rule.PERSON_ID_LENGTH, String.valueOf(LONGEST_PERSON_ID));
        }
        // Half a character has no UTF-8 form: two different ids would become one person.
        if (id.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw FaultException.of(Rule.PERSON_ID_TEXT);
        }
        return id;
    }

    private static String code(RawEvent raw, Field field) throws FaultException {
        return requireCode(field(raw, field), field);
    }

    private static String requireCode(String text, Field field) throws FaultException {
        if (!Codes.isCode(text)) {
            throw FaultException.of(Rule.CODE_FORM, field.path(), Codes.PATTERN);
        }
        return text;
    }

    private static String attribute(RawEvent raw, Field field) throws FaultException {
        return present(raw, field, Rule.ATTRIBUTE_PRESENT);
    }

    private static String field(RawEvent raw, Field field) throws FaultException {
        return present(raw, field, Rule.FIELD_PRESENT);
    }

    private static String present(RawEvent raw, Field field, Rule rule) throws FaultException {
        @Nullable String text = raw.text(field);
        if (text == null) {
            throw FaultException.of(rule, field.path());
        }
        return text;
    }
}
