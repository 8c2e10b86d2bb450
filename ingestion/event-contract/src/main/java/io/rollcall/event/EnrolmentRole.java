package io.rollcall.event;

/** What somebody is at a school. The order is kept for good: the log holds the names, memory the numbers. */
public enum EnrolmentRole {
    STUDENT,
    TEACHER,
    /** Works there, and does not teach. */
    STAFF
}
