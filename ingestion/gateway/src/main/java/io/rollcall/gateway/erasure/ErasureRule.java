package io.rollcall.gateway.erasure;

/** Every rule that an order to erase can break; each has its own sentence in the message bundles. */
public enum ErasureRule {
    IS_OBJECT,
    FIELD_EXPECTED,
    FIELD_ONCE,
    FIELD_PRESENT,
    CODE,
    PERSON,
    PERSON_ID,
    SCHOOL_YEARS,
    SCHOOL_YEARS_NEEDED,
    DISTRICT_KNOWN,
    SCHOOL_KNOWN
}
