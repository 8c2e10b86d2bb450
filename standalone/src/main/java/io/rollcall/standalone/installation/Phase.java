package io.rollcall.standalone.installation;

/** Where an installation as a whole stands. */
public enum Phase {
    STARTING,
    UP,
    STOPPING,
    STOPPED,
    /** A program did not start; the rest was stopped. */
    FAILED
}
