package io.rollcall.event;

/** What an observation does: state where the person stands, or withdraw what was stated. */
public enum Operation {
    SET,
    /** Returns the person to {@link Status#UNKNOWN}; kept as a tombstone, so that an older statement cannot come back. */
    RETRACT
}
