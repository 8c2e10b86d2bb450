package io.rollcall.event;

/** Whom a declared occasion expects. */
public enum AudienceRole {
    STUDENT,
    STAFF,
    GUARDIAN,
    /** Of an open class: whoever likes may watch. */
    ANYONE
}
