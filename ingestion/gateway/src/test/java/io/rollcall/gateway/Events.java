package io.rollcall.gateway;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events as a school's platform writes them. */
public final class Events {

    private static final String PERSON = "\"person\":{\"namespace\":\"sis\",\"id\":\"S-19\"}";
    public static final String HEALTH = data("health-report", PERSON + ",\"class\":\"C3-2\",\"status\":\"SYMPTOM\"");
    public static final String CLOCK = data("staff-clock", PERSON + ",\"shift\":\"AM-IN\",\"status\":\"MISSING\"");
    public static final String PROCESS =
            data("process", "\"procedure\":\"LESSON_SWAP\",\"request\":\"R-7\",\"status\":\"AGREED\"");
    public static final String CAMPAIGN = data(
            "campaign",
            "\"campaign\":\"winter\",\"audience\":{\"role\":\"STUDENT\",\"size\":900},"
                    + "\"options\":[\"HOME\",\"AWAY\"],\"opens\":\"2026-11-23T07:00:00+08:00\"");
    public static final String ANSWER = data("form-answer", PERSON + ",\"campaign\":\"winter\",\"option\":\"AWAY\"");

    public static final String PUBLISHED = data(
            "notice-published",
            "\"notice\":\"N-1043\",\"audience\":{\"role\":\"GUARDIAN\",\"size\":1200},"
                    + "\"opens\":\"2026-11-23T07:00:00+08:00\",\"closes\":\"2026-11-25T18:00:00+08:00\"");
    public static final String RECEIPT =
            data("notice-receipt", PERSON + ",\"notice\":\"N-1043\",\"class\":\"C3-2\",\"status\":\"READ\"");

    public static final String CLASS_DECLARED = data(
            "live-class-declared",
            "\"liveClass\":\"L-77\",\"audience\":{\"role\":\"STUDENT\",\"size\":42},"
                    + "\"opens\":\"2026-11-23T07:45:00+08:00\",\"closes\":\"2026-11-23T08:25:00+08:00\"");
    public static final String PRESENCE =
            data("live-class", PERSON + ",\"liveClass\":\"L-77\",\"class\":\"C3-2\",\"status\":\"LEFT\"");

    public static final String HEARTBEAT = data(
            "heartbeat",
            "\"session\":\"AM\",\"mode\":\"EXCEPTION_ONLY\",\"completeThrough\":\"2026-11-23T08:29:00+08:00\"");

    private Events() {}

    /** An admissible event on one line; a test changes what it is about with {@link String#replace}. */
    public static String event(String id) {
        return """
                {"specversion":"1.0","type":"io.rollcall.attendance.v1","source":"/haizhu/S001","id":"%s",\
                "time":"2026-11-23T07:41:05+08:00","datacontenttype":"application/json","data":{"school":"S001",\
                "class":"C3-2","date":"2026-11-23","session":"AM","person":{"namespace":"sis","id":"S-19"},\
                "status":"PRESENT","reason":"NONE","mode":"IN_PERSON","op":"SET","modified":"2026-11-23T08:00:00+08:00"}}""".formatted(id);
    }

    /** An event of each type, the campaign before the answer to it. */
    public static List<String> ofEachType() {
        return List.of(
                event("e-1"),
                HEALTH,
                CLOCK,
                PROCESS,
                CAMPAIGN,
                ANSWER,
                PUBLISHED,
                RECEIPT,
                CLASS_DECLARED,
                PRESENCE,
                HEARTBEAT);
    }

    private static String data(String type, String fields) {
        return """
                {"specversion":"1.0","type":"io.rollcall.%s.v1","source":"/haizhu/S001","id":"e-1",\
                "time":"2026-11-23T00:30:00Z","data":{"school":"S001","date":"2026-11-23",%s}}""".formatted(type, fields);
    }

    static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> event("e-" + number))
                .collect(Collectors.joining("\n"));
    }
}
