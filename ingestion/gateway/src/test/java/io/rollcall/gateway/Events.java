package io.rollcall.gateway;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events as a school's platform writes them. */
public final class Events {

    private Events() {}

    /** An admissible event on one line; a test changes what it is about with {@link String#replace}. */
    public static String event(String id) {
        return """
                {"specversion":"1.0","type":"io.rollcall.attendance.v1","source":"/haizhu/S001","id":"%s",\
                "time":"2026-11-23T07:41:05+08:00","datacontenttype":"application/json","data":{"school":"S001",\
                "class":"C3-2","date":"2026-11-23","session":"AM","person":{"namespace":"sis","id":"S-19"},\
                "status":"PRESENT","reason":"NONE","mode":"IN_PERSON","op":"SET","modified":"2026-11-23T08:00:00+08:00"}}""".formatted(id);
    }

    static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> event("e-" + number))
                .collect(Collectors.joining("\n"));
    }
}
