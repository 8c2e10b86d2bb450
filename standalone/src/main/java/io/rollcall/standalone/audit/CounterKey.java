package io.rollcall.standalone.audit;

import java.time.LocalDate;

/**
 * One counter of a school, of whichever table.
 *
 * @param table {@code school_count}, {@code class_count}, {@code minute_count} or {@code watch_count}
 * @param split the class or the minute that the table splits by; "" for the school's own
 * @param status where these people stand; the measure of {@code watch_count}
 */
record CounterKey(
        String table, String kind, LocalDate date, String occasion, String split, String status, String detail) {

    static final String SCHOOL = "school_count";
    static final String CLASS = "class_count";
    static final String MINUTE = "minute_count";
    static final String WATCH = "watch_count";
}
