package io.rollcall.gateway.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of event that are taken, each with the fields that its data may have. */
enum EventType {
    ATTENDANCE(
            "io.rollcall.attendance.v1",
            Field.CLASS,
            Field.SESSION,
            Field.PERSON,
            Field.STATUS,
            Field.CODE,
            Field.CODE_SET,
            Field.REASON,
            Field.MODE),
    HEALTH_REPORT("io.rollcall.health-report.v1", Field.CLASS, Field.PERSON, Field.STATUS),
    STAFF_CLOCK("io.rollcall.staff-clock.v1", Field.SHIFT, Field.PERSON, Field.STATUS),
    PROCESS("io.rollcall.process.v1", Field.PROCEDURE, Field.REQUEST, Field.STATUS),
    HEARTBEAT("io.rollcall.heartbeat.v1", Field.SESSION, Field.MODE, Field.COMPLETE_THROUGH),
    CAMPAIGN("io.rollcall.campaign.v1", Field.CAMPAIGN, Field.AUDIENCE, Field.OPTIONS, Field.OPENS, Field.CLOSES),
    NOTICE_PUBLISHED("io.rollcall.notice-published.v1", Field.NOTICE, Field.AUDIENCE, Field.OPENS, Field.CLOSES),
    NOTICE_RECEIPT("io.rollcall.notice-receipt.v1", Field.CLASS, Field.NOTICE, Field.PERSON, Field.STATUS),
    LIVE_CLASS_DECLARED(
            "io.rollcall.live-class-declared.v1", Field.LIVE_CLASS, Field.AUDIENCE, Field.OPENS, Field.CLOSES),
    LIVE_CLASS(
            "io.rollcall.live-class.v1",
            Field.CLASS,
            Field.LIVE_CLASS,
            Field.PERSON,
            Field.STATUS,
            Field.WATCHED_SECONDS),
    FORM_ANSWER("io.rollcall.form-answer.v1", Field.CLASS, Field.CAMPAIGN, Field.PERSON, Field.OPTION);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.name, Function.identity()));

    /** As the sentence about a wrong one lists them. */
    static final String NAMES = Arrays.stream(values()).map(type -> type.name).collect(Collectors.joining(", "));

    private final String name;

    @SuppressWarnings(
            "ImmutableEnumChecker") // never changed, and an EnumSet tells in one step whether it holds all of another
    private final Set<Field> fields;

    EventType(String name, Field... data) {
        this.name = name;
        this.fields = EnumSet.of(Field.SCHOOL, Field.DATE, Field.OPERATION, Field.MODIFIED);
        for (Field field : data) {
            fields.add(field);
        }
        for (Field field : Field.values()) {
            if (field.isAttribute() || fields.stream().anyMatch(field::isInside)) {
                fields.add(field);
            }
        }
    }

    /** As an event's attribute {@code type} writes it. */
    String typeName() {
        return name;
    }

    /** Null where no event of this type is taken. */
    static @Nullable EventType named(String name) {
        return BY_NAME.get(name);
    }

    /** Fails where the event has a field that belongs to another type. */
    void requireOwnFields(RawEvent raw) throws FaultException {
        if (fields.containsAll(raw.seen())) {
            return;
        }
        for (Field field : raw.seen()) {
            if (!fields.contains(field)) {
                throw FaultException.of(Rule.FIELD_OF_TYPE, field.path(), name);
            }
        }
    }
}
