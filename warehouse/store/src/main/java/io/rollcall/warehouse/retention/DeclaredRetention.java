package io.rollcall.warehouse.retention;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many days each class of data is kept, to be told to people who have no contract to ask: kinds of occasion by their
 * names, then what is of no kind. A test of the streaming job, which deletes, holds it to what is deleted.
 */
public final class DeclaredRetention {

    public static final String AUDIT_LOG = "AUDIT_LOG";
    public static final String DELIVERIES = "DELIVERIES";

    private static final int LONG = 400;
    private static final int SHORT = 60;
    private static final int AS_THE_TOPIC = 14;

    private DeclaredRetention() {}

    /** The days by the class's name, in the order in which they are told. */
    public static Map<String, Integer> days() {
        Map<String, Integer> days = new LinkedHashMap<>();
        days.put("ATTENDANCE", LONG);
        days.put("HEALTH_REPORT", SHORT);
        days.put("FORM", SHORT);
        days.put("STAFF_CLOCK", LONG);
        days.put("NOTICE", LONG);
        days.put("LIVE_CLASS", LONG);
        days.put("PROCESS", LONG);
        days.put(AUDIT_LOG, LONG);
        days.put(DELIVERIES, AS_THE_TOPIC);
        return days;
    }
}
