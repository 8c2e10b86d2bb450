package io.rollcall.event;

/** Where a person stands on an occasion. Which of these a kind may use is {@link Kind#statuses()}. A new one goes to the end, since their order breaks ties of claims. */
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
    NOT_REQUIRED,
    /** Nothing to report: healthy, or clocked in time. */
    NORMAL,
    SYMPTOM,
    ISOLATING,
    /** Need not report. */
    EXEMPT,
    ANSWERED,
    /** Left before the shift's end. */
    EARLY,
    /** Came or left without clocking. */
    MISSING,
    ABSENT,
    REQUESTED,
    /** By those whom the request asks first, such as the colleague of a lesson swap. */
    AGREED,
    DECLINED,
    APPROVED,
    REJECTED,
    ARCHIVED,
    /** The platform could not deliver it. */
    FAILED,
    /** The recipient does not let it through. */
    BLOCKED,
    SENT,
    READ,
    CONFIRMED,
    /** In the live class now, as far as anybody saw. */
    WATCHING,
    /** Watched, and left the live class. */
    LEFT
}
