package io.rollcall.standalone.send;

/** The body of one request. */
final class EventRequest {

    static final String SINGLE = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";
    static final String LINES = "application/x-ndjson";

    private final String contentType;
    private final int first;
    private final byte[] body;

    EventRequest(String contentType, int first, byte[] body) {
        this.contentType = contentType;
        this.first = first;
        this.body = body;
    }

    String contentType() {
        return contentType;
    }

    /** How many events of the file are in earlier requests. */
    int first() {
        return first;
    }

    byte[] body() {
        return body;
    }
}
