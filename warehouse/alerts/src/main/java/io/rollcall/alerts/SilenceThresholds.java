package io.rollcall.alerts;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;

/**
 * When a school counts as silent.
 *
 * @param begins when each session begins, by the district's clock; a session that is not in it is not watched
 * @param warnAfter how long after that nothing may come
 * @param urgentAfter how long until it is urgent
 * @param reportedDays on how many of the last seven days it must have reported: who never has is not silent but not connected
 * @param habitDays of how many of those days the first mark's time must be known for it to be the school's habit, which a school may be later than the session by
 */
record SilenceThresholds(
        Map<String, LocalTime> begins, Duration warnAfter, Duration urgentAfter, int reportedDays, int habitDays) {

    SilenceThresholds {
        begins = Map.copyOf(begins);
        if (warnAfter.isNegative() || urgentAfter.compareTo(warnAfter) < 0) {
            throw new IllegalArgumentException("silence must become urgent after it becomes a warning");
        }
        if (reportedDays < 1 || habitDays < 1) {
            throw new IllegalArgumentException("a school that never reported cannot fall silent");
        }
    }
}
