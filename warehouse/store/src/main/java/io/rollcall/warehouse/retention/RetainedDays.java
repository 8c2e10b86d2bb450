package io.rollcall.warehouse.retention;

import java.time.LocalDate;
import java.util.Map;

/**
 * Which days the warehouse still answers for. Older ones may be deleted or may not be yet, so nobody should compare them with anything.
 *
 * @param today by district; of another one every day is retained
 */
public record RetainedDays(Retention retention, Map<String, LocalDate> today) {

    public RetainedDays {
        today = Map.copyOf(today);
    }

    public boolean hold(String district, String kind, LocalDate day) {
        LocalDate now = today.get(district);
        return now == null || !day.isBefore(retention.firstKept(kind, now));
    }
}
