package io.rollcall.standalone.faults;

/** Where a moment lies in the run of an {@link Outage}. */
public enum Stage {
    BEFORE,
    /** The broker stands still. */
    DURING,
    AFTER
}
