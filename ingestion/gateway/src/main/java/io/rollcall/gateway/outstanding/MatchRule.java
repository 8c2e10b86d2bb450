package io.rollcall.gateway.outstanding;

/** Every rule that a question for the outstanding can break; each has its own sentence in the message bundles. */
public enum MatchRule {
    IS_OBJECT,
    FIELD_EXPECTED,
    FIELD_ONCE,
    FIELD_PRESENT,
    CODE,
    DATE,
    KIND,
    IDS,
    TOO_MANY_IDS,
    OCCASION_EXPECTED,
    NO_OCCASION,
    SCHOOL_OF_FEED,
    SCHOOL_KNOWN,
    SESSION_SCHEDULED,
    NAMESPACE,
    DECLARED
}
