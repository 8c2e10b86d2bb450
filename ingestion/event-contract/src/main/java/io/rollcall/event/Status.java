package io.rollcall.event;

/** Where a person stands on an occasion. Which of these a kind may use is {@link Kind#statuses()}. */
public enum Status {
    /** No observation yet, or the last one was retracted. Never an absence. */
    UNKNOWN,
    PRESENT,
    LATE,
    /** At an approved educational activity elsewhere; counts as attending. */
    OFFSITE,
    EXCUSED,
    UNEXCUSED,
    /** Not expected at this occasion; leaves the denominator. */
    NOT_REQUIRED
}
