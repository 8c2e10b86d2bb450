package io.rollcall.gateway.intake;

import java.io.InputStream;

/** The three forms in which a request may carry events. */
public enum BatchForm {
    /** {@code application/cloudevents+json} */
    ONE,
    /** {@code application/cloudevents-batch+json} */
    ARRAY,
    /** {@code application/x-ndjson} */
    LINES;

    /** One event larger than this is refused. */
    static final int LARGEST_EVENT = 64 << 10;

    EventSource open(InputStream body) {
        return switch (this) {
            case ONE -> new JsonText(body, false);
            case ARRAY -> new JsonText(body, true);
            case LINES -> new JsonLines(body);
        };
    }
}
