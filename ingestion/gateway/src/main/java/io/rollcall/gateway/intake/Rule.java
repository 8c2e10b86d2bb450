package io.rollcall.gateway.intake;

import io.rollcall.event.RejectionReason;

/** Every rule that an event can break, finer than the reason that the answer names; each has its own sentence in the message bundles. */
public enum Rule {
    READABLE_JSON(RejectionReason.MALFORMED_JSON),
    JSON_LIMITS(RejectionReason.MALFORMED_JSON),
    ONE_VALUE_A_LINE(RejectionReason.MALFORMED_JSON),
    EVENT_SIZE(RejectionReason.EVENT_TOO_LARGE),
    IS_OBJECT(RejectionReason.NOT_A_CLOUD_EVENT),
    SPECVERSION(RejectionReason.NOT_A_CLOUD_EVENT),
    ATTRIBUTE_PRESENT(RejectionReason.NOT_A_CLOUD_EVENT),
    ATTRIBUTE_IS_TEXT(RejectionReason.NOT_A_CLOUD_EVENT),
    SOURCE_LENGTH(RejectionReason.NOT_A_CLOUD_EVENT),
    TIME_FORM(RejectionReason.NOT_A_CLOUD_EVENT),
    KNOWN_TYPE(RejectionReason.UNKNOWN_TYPE),
    FIELD_PRESENT(RejectionReason.MISSING_FIELD),
    STATUS_PRESENT(RejectionReason.MISSING_FIELD),
    CODE_WITH_CODE_SET(RejectionReason.MISSING_FIELD),
    FIELD_EXPECTED(RejectionReason.UNEXPECTED_FIELD),
    FIELD_OF_TYPE(RejectionReason.UNEXPECTED_FIELD),
    FIELD_ONCE(RejectionReason.INVALID_VALUE),
    FIELD_IS_TEXT(RejectionReason.INVALID_VALUE),
    FIELD_IS_TEXTS(RejectionReason.INVALID_VALUE),
    FIELD_IS_OBJECT(RejectionReason.INVALID_VALUE),
    DATA_CONTENT_TYPE(RejectionReason.INVALID_VALUE),
    DATE_FORM(RejectionReason.INVALID_VALUE),
    MOMENT_FORM(RejectionReason.INVALID_VALUE),
    WITHIN_YEARS(RejectionReason.INVALID_VALUE),
    COUNT_RANGE(RejectionReason.INVALID_VALUE),
    OPTIONS_DISTINCT(RejectionReason.INVALID_VALUE),
    CLOSES_AFTER_OPENS(RejectionReason.INVALID_VALUE),
    LIVE_CLASS_LENGTH(RejectionReason.INVALID_VALUE),
    WATCHED_AND_LEFT(RejectionReason.INVALID_VALUE),
    OPENS_ON_DATE(RejectionReason.INVALID_VALUE),
    ONE_OF(RejectionReason.INVALID_VALUE),
    SESSION_NAME(RejectionReason.INVALID_VALUE),
    STATUS_OR_CODE(RejectionReason.INVALID_VALUE),
    PERSON_ID_LENGTH(RejectionReason.INVALID_VALUE),
    PERSON_ID_TEXT(RejectionReason.INVALID_VALUE),
    CODE_FORM(RejectionReason.INVALID_CODE),
    CODE_IN_CODE_SET(RejectionReason.UNKNOWN_CODE),
    SCHOOL_OF_FEED(RejectionReason.SCHOOL_NOT_IN_FEED),
    SCHOOL_KNOWN(RejectionReason.SCHOOL_NOT_IN_FEED),
    SCHOOL_KNOWN_ON_DATE(RejectionReason.SCHOOL_NOT_IN_FEED),
    CLASS_KNOWN(RejectionReason.UNKNOWN_CLASS),
    DAY_HAS_SESSIONS(RejectionReason.SESSION_NOT_SCHEDULED),
    SESSION_SCHEDULED(RejectionReason.SESSION_NOT_SCHEDULED),
    CAMPAIGN_DECLARED(RejectionReason.UNKNOWN_OCCASION),
    NOTICE_DECLARED(RejectionReason.UNKNOWN_OCCASION),
    LIVE_CLASS_DECLARED(RejectionReason.UNKNOWN_OCCASION),
    OPTION_DECLARED(RejectionReason.UNKNOWN_OPTION),
    NAMESPACE_OF_SCHOOL(RejectionReason.OTHER_NAMESPACE),
    PERSON_NOT_ERASED(RejectionReason.PERSON_ERASED),
    DATE_NOT_AHEAD(RejectionReason.IN_THE_FUTURE),
    TIME_NOT_AHEAD(RejectionReason.IN_THE_FUTURE),
    WITHIN_CORRECTION_WINDOW(RejectionReason.CORRECTION_WINDOW_CLOSED),
    HISTORY_OF_CLOSED_DAY(RejectionReason.NOT_HISTORY),
    HISTORY_RETAINED(RejectionReason.NOT_HISTORY),
    HISTORY_OF_PERSON(RejectionReason.NOT_HISTORY),
    CELL_PERSON_PRESENT(RejectionReason.MISSING_FIELD),
    CELL_PERSON_DIGITS(RejectionReason.INVALID_VALUE),
    CELL_SCHOOL_PRESENT(RejectionReason.MISSING_FIELD),
    CELL_DATE_PRESENT(RejectionReason.MISSING_FIELD),
    CELL_DATE_FORM(RejectionReason.INVALID_VALUE),
    CELL_DATE_ORDER(RejectionReason.INVALID_VALUE),
    CELL_SESSION_WORD(RejectionReason.INVALID_VALUE),
    CELL_STATUS_PRESENT(RejectionReason.MISSING_FIELD),
    CELL_STATUS_WORD(RejectionReason.UNKNOWN_CODE),
    CELL_KIND_WORD(RejectionReason.UNKNOWN_CODE),
    CELL_REASON_WORD(RejectionReason.INVALID_VALUE),
    CELL_MODE_WORD(RejectionReason.INVALID_VALUE),
    CELL_MODIFIED_FORM(RejectionReason.INVALID_VALUE),
    CELL_FORMULA(RejectionReason.INVALID_VALUE),
    CELL_ERROR_VALUE(RejectionReason.INVALID_VALUE),
    CELL_SAID_OTHERWISE(RejectionReason.INVALID_VALUE),
    PLATFORM_EVENT_COUNTED(RejectionReason.UNKNOWN_TYPE),
    DIRECTORY_POLLED(RejectionReason.UNKNOWN_TYPE),
    PLATFORM_FIELD(RejectionReason.INVALID_VALUE),
    CARD_TASK_ID(RejectionReason.INVALID_VALUE),
    PUNCH_IN_WINDOW(RejectionReason.SESSION_NOT_SCHEDULED);

    private final RejectionReason reason;

    Rule(RejectionReason reason) {
        this.reason = reason;
    }

    public RejectionReason reason() {
        return reason;
    }
}
