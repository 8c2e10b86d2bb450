package io.rollcall.event;

/** What a feed sends of attendance, and hence what its silence about a pupil means once it has declared a session complete. */
public enum ReportingMode {
    /** A mark for every pupil: silence is unknown. */
    FULL,
    /** Only those who are not simply there: silence implies presence. */
    EXCEPTION_ONLY
}
