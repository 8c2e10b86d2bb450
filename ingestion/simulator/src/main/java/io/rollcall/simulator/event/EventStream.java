package io.rollcall.simulator.event;

/** Events one after the other, sent as often as a batch of them is full. */
public final class EventStream {

    private final BatchSink sink;
    private final BatchBuilder batch = new BatchBuilder();

    public EventStream(BatchSink sink) {
        this.sink = sink;
    }

    public void append(AttendanceEvent event) throws InterruptedException {
        append(EventJson.line(event));
    }

    public void append(CheckIn event) throws InterruptedException {
        append(EventJson.line(event));
    }

    public void append(Announcement event) throws InterruptedException {
        append(EventJson.line(event));
    }

    private void append(byte[] line) throws InterruptedException {
        makeRoom(line.length + 1);
        batch.append(line);
    }

    /** Appends the template's event of one pupil at one time of day. */
    public void append(EventTemplate template, int pupilNumber, int secondOfDay) throws InterruptedException {
        makeRoom(template.length());
        template.appendTo(batch, pupilNumber, secondOfDay);
    }

    /** Sends what has gathered since the last full batch. */
    public void flush() throws InterruptedException {
        if (!batch.isEmpty()) {
            sink.send(batch.build());
        }
    }

    private void makeRoom(int length) throws InterruptedException {
        if (!batch.hasRoomFor(length)) {
            flush();
        }
    }
}
