package io.rollcall.gateway.directory;

/** Every rule that a line of directory entries can break; each has its own sentence in the message bundles. */
public enum LineRule {
    READABLE_JSON,
    JSON_LIMITS,
    LENGTH,
    KNOWN_TYPE,
    FIELD_PRESENT,
    FIELD_EXPECTED,
    FIELD_ONCE,
    TEXT,
    CODE,
    DATE,
    COUNT,
    DEGREES,
    ZONE,
    CLOCK,
    SESSIONS,
    DISTRICT_KNOWN,
    SUB_DISTRICT_KNOWN,
    SCHOOL_KNOWN
}
