package io.rollcall.simulator.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/**
 * An event's line whose pupil and time of day are filled in anew each time it is appended: millions of events of one shape cost a copy and a few digits each, and no
 * object.
 */
public final class EventTemplate {

    /** Stands in the sample's event id and pupil id where the pupil's number goes, 1 to 9,999. */
    public static final String NUMBER = "@@@@";

    private static final String TIME_FIELD = "\"time\":\"";
    private static final int DATE_AND_T = "2026-11-23T".length();

    private final byte[] line;
    private final int[] numbers;
    private final int timeOfDay;

    /** Takes the form of the sample; its time of day is replaced, its date and offset stay. */
    public EventTemplate(AttendanceEvent sample) {
        line = EventJson.line(sample);
        String text = new String(line, US_ASCII);
        numbers = positionsOf(NUMBER, text);
        timeOfDay = text.indexOf(TIME_FIELD) + TIME_FIELD.length() + DATE_AND_T;
    }

    /** How many bytes one event takes in a batch. */
    int length() {
        return line.length + 1;
    }

    /** Appends the event of one pupil; the batch must have room for it. */
    void appendTo(BatchBuilder batch, int pupilNumber, int secondOfDay) {
        int start = batch.append(line);
        for (int number : numbers) {
            batch.overwrite(start + number, pupilNumber, NUMBER.length());
        }
        int time = start + timeOfDay;
        batch.overwrite(time, secondOfDay / 3600, 2);
        batch.overwrite(time + 3, secondOfDay / 60 % 60, 2);
        batch.overwrite(time + 6, secondOfDay % 60, 2);
    }

    private static int[] positionsOf(String marker, String text) {
        List<Integer> positions = new ArrayList<>();
        for (int at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
            positions.add(at);
        }
        return positions.stream().mapToInt(Integer::intValue).toArray();
    }
}
