package io.rollcall.gateway.http;

import java.time.Duration;

/**
 * What a request's body may take of us.
 *
 * @param bytes before and after decompression
 * @param time from the first byte asked for to the last
 */
record BodyLimit(int bytes, Duration time) {

    static final BodyLimit EVENTS = new BodyLimit(5 << 20, Duration.ofSeconds(30));
    static final BodyLimit DIRECTORY = new BodyLimit(64 << 20, Duration.ofMinutes(2));
    static final BodyLimit ROSTER = new BodyLimit(48 << 20, Duration.ofMinutes(5));
    static final BodyLimit UPLOAD = new BodyLimit(8 << 20, Duration.ofMinutes(1));
    static final BodyLimit CALLBACK = new BodyLimit(1 << 20, Duration.ofSeconds(10));
    static final BodyLimit FEED = new BodyLimit(1 << 20, Duration.ofSeconds(10));

    /** For a sentence. */
    String megabytes() {
        return String.valueOf(bytes >> 20);
    }
}
