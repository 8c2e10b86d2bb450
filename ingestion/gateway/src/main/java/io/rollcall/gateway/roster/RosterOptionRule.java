package io.rollcall.gateway.roster;

/** Every rule that a parameter of a roster's address can break; each has its own sentence. */
public enum RosterOptionRule {
    KNOWN,
    ONCE,
    CODE,
    DATE,
    DISTRICT,
    SCHOOL_YEAR,
    CODE_COLUMN
}
