package io.rollcall.event;

/** Whom a declared occasion expects. */
public enum AudienceRole {
    STUDENT,
    STAFF,
    GUARDIAN
}
