package io.rollcall.simulator.event;

import java.util.Arrays;

/** Gathers lines into a batch that the gateway takes: at most 10,000 events and 5 MiB. */
final class BatchBuilder {

    static final int MOST_EVENTS = 10_000;
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int FIRST_CAPACITY = 64 * 1024;

    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int length;
    private int events;

    /** Whether a line, its line end counted in, still fits. */
    boolean hasRoomFor(int lineLength) {
        return events < MOST_EVENTS && length + lineLength <= MOST_BYTES;
    }

    boolean isEmpty() {
        return events == 0;
    }

    /** Appends one event and its line end; returns where in the batch it begins. */
    int append(byte[] line) {
        if (!hasRoomFor(line.length + 1)) {
            throw new IllegalStateException("the batch is full");
        }
        int start = length;
        int end = start + line.length;
        if (end >= bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + 1, 2 * bytes.length));
        }
        System.arraycopy(line, 0, bytes, start, line.length);
        bytes[end] = '\n';
        length = end + 1;
        events++;
        return start;
    }

    /** Hands over what was gathered, and begins anew. */
    EventBatch build() {
        EventBatch batch = new EventBatch(bytes, length, events);
        bytes = new byte[Math.max(FIRST_CAPACITY, length)];
        length = 0;
        events = 0;
        return batch;
    }

    /** Writes a number over the batch's bytes, in so many digits. */
    void overwrite(int at, int number, int digits) {
        int rest = number;
        for (int place = at + digits - 1; place >= at; place--) {
            bytes[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
