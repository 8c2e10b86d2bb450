package io.rollcall.simulator.event;

import java.io.IOException;
import java.io.OutputStream;

/** Events on their way: lines of JSON (NDJSON), written once and never changed. */
public final class EventBatch {

    private final byte[] bytes;
    private final int length;
    private final int events;

    /** Keeps the array; the giver must not touch it again. */
    EventBatch(byte[] bytes, int length, int events) {
        this.bytes = bytes;
        this.length = length;
        this.events = events;
    }

    /** One batch of a few events, far from the most that fit. */
    public static EventBatch of(Iterable<AttendanceEvent> events) {
        BatchBuilder batch = new BatchBuilder();
        events.forEach(event -> batch.append(EventJson.line(event)));
        return batch.build();
    }

    public int events() {
        return events;
    }

    /** How many bytes of NDJSON, uncompressed. */
    public int length() {
        return length;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
