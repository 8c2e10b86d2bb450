package io.rollcall.event;

/** Why an event was not admitted. The names are part of the public contract: a school's technician greps for them. */
public enum RejectionReason {
    /** The event's JSON could not be read. */
    MALFORMED_JSON,
    /** Not a CloudEvents 1.0 event: {@code specversion}, {@code id}, {@code source}, {@code type} or {@code time} missing or of the wrong form. */
    NOT_A_CLOUD_EVENT,
    /** The event's {@code type} is none that Rollcall takes. */
    UNKNOWN_TYPE,
    /** A field that the contract requires is missing. */
    MISSING_FIELD,
    /** A field that the contract does not name: strict, since it could hold anything about a child. */
    UNEXPECTED_FIELD,
    /** A field whose value has the wrong type or form. */
    INVALID_VALUE,
    /** An id or code that does not match {@link Codes#PATTERN}. */
    INVALID_CODE,
    /** A register code that its code set does not have. */
    UNKNOWN_CODE,
    /** The feed may not speak for this school, or there is none of that code. */
    SCHOOL_NOT_IN_FEED,
    /** The school has no such class on that date. */
    UNKNOWN_CLASS,
    /** The calendar does not expect that session of that school on that date. */
    SESSION_NOT_SCHEDULED,
    /** The school has declared no such campaign, notice or live class on that date, or has called it off. */
    UNKNOWN_OCCASION,
    /** The campaign was declared without that option. */
    UNKNOWN_OPTION,
    /** The school's people are counted by another platform's ids at this kind of occasion, and the roster does not say who of them this is. */
    OTHER_NAMESPACE,
    /** The person's data were erased, and nothing more of them is taken that school year. */
    PERSON_ERASED,
    /** The date, or the event's time, lies ahead of the district's clock. */
    IN_THE_FUTURE,
    /** The date lies further back than the correction window. */
    CORRECTION_WINDOW_CLOSED,
    /** The feed is for history, and this is none: of a day that is still open or is not kept any more, or not said of a person. */
    NOT_HISTORY,
    /** One event larger than is taken. */
    EVENT_TOO_LARGE
}
