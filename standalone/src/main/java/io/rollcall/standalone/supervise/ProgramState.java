package io.rollcall.standalone.supervise;

/** Where a program stands. */
public enum ProgramState {
    /** Not started yet: something before it is not well yet. */
    PENDING,
    /** Its process runs but it does not answer yet. */
    STARTING,
    RUNNING,
    /** It ran, and its process still does, but it does not answer now. */
    UNHEALTHY,
    /** It died and is started again after a pause. */
    RESTARTING,
    STOPPED
}
