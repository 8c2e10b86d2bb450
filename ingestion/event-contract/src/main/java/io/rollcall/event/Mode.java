package io.rollcall.event;

/** How a person was expected to take part. */
public enum Mode {
    IN_PERSON,
    ONLINE
}
