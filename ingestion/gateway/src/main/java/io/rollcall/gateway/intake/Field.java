package io.rollcall.gateway.intake;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every field that an event may have. What is not here is refused: it could hold anything about a child. */
enum Field {
    SPECVERSION(Place.ENVELOPE, "specversion", Form.TEXT),
    TYPE(Place.ENVELOPE, "type", Form.TEXT),
    SOURCE(Place.ENVELOPE, "source", Form.TEXT),
    ID(Place.ENVELOPE, "id", Form.TEXT),
    TIME(Place.ENVELOPE, "time", Form.TEXT),
    DATA_CONTENT_TYPE(Place.ENVELOPE, "datacontenttype", Form.TEXT),
    DATA_SCHEMA(Place.ENVELOPE, "dataschema", Form.DROPPED),
    CLOUD_EVENT_SUBJECT(Place.ENVELOPE, "subject", Form.DROPPED),
    DATA(Place.ENVELOPE, "data", Form.OBJECT),
    SCHOOL(Place.DATA, "school", Form.TEXT),
    CLASS(Place.DATA, "class", Form.TEXT),
    DATE(Place.DATA, "date", Form.TEXT),
    SESSION(Place.DATA, "session", Form.TEXT),
    SHIFT(Place.DATA, "shift", Form.TEXT),
    PROCEDURE(Place.DATA, "procedure", Form.TEXT),
    REQUEST(Place.DATA, "request", Form.TEXT),
    CAMPAIGN(Place.DATA, "campaign", Form.TEXT),
    NOTICE(Place.DATA, "notice", Form.TEXT),
    LIVE_CLASS(Place.DATA, "liveClass", Form.TEXT),
    WATCHED_SECONDS(Place.DATA, "watchedSeconds", Form.COUNT),
    OPTION(Place.DATA, "option", Form.TEXT),
    OPTIONS(Place.DATA, "options", Form.TEXTS),
    AUDIENCE(Place.DATA, "audience", Form.OBJECT),
    OPENS(Place.DATA, "opens", Form.TEXT),
    CLOSES(Place.DATA, "closes", Form.TEXT),
    COMPLETE_THROUGH(Place.DATA, "completeThrough", Form.TEXT),
    PERSON(Place.DATA, "person", Form.OBJECT),
    STATUS(Place.DATA, "status", Form.TEXT),
    CODE(Place.DATA, "code", Form.TEXT),
    CODE_SET(Place.DATA, "codeSet", Form.TEXT),
    REASON(Place.DATA, "reason", Form.TEXT),
    MODE(Place.DATA, "mode", Form.TEXT),
    OPERATION(Place.DATA, "op", Form.TEXT),
    MODIFIED(Place.DATA, "modified", Form.TEXT),
    PERSON_NAMESPACE(Place.PERSON, "namespace", Form.TEXT),
    PERSON_ID(Place.PERSON, "id", Form.TEXT),
    AUDIENCE_ROLE(Place.AUDIENCE, "role", Form.TEXT),
    AUDIENCE_SIZE(Place.AUDIENCE, "size", Form.COUNT);

    /** In which object of the event a field stands. */
    enum Place {
        ENVELOPE(""),
        DATA("data."),
        PERSON("data.person."),
        AUDIENCE("data.audience.");

        private final String prefix;

        Place(String prefix) {
            this.prefix = prefix;
        }

        /** The field of this name in this place; null where the contract has none. */
        @Nullable Field field(String name) {
            return BY_NAME.getOrDefault(this, Map.of()).get(name);
        }

        /** How an answer calls a field of this place. */
        String path(String name) {
            return prefix + name;
        }
    }

    /** What a field's value must be. */
    enum Form {
        TEXT,
        /** A list of texts. */
        TEXTS,
        /** A whole number from 0 on. */
        COUNT,
        OBJECT,
        /** Tolerated because CloudEvents allows it; never looked at, never kept. */
        DROPPED
    }

    private static final Map<Place, Map<String, Field>> BY_NAME = Arrays.stream(values())
            .collect(Collectors.groupingBy(
                    field -> field.place, Collectors.toMap(field -> field.name, Function.identity())));

    private final Place place;
    private final String name;
    private final Form form;

    Field(Place place, String name, Form form) {
        this.place = place;
        this.name = name;
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Whether it belongs to the CloudEvents envelope, not to what it carries. */
    boolean isAttribute() {
        return place == Place.ENVELOPE;
    }

    /** Whether it stands in a person or an audience, and {@code object} is the field that holds it. */
    boolean isInside(Field object) {
        return object.form == Form.OBJECT && object != DATA && object.inside() == place;
    }

    /** Where the fields of this object field stand. */
    Place inside() {
        return switch (this) {
            case DATA -> Place.DATA;
            case PERSON -> Place.PERSON;
            case AUDIENCE -> Place.AUDIENCE;
            default -> throw new IllegalStateException(name + " is no object");
        };
    }

    /** The name with its place, such as {@code data.person.id}. */
    String path() {
        return place.path(name);
    }
}
