package io.rollcall.simulator.replay;

import io.rollcall.simulator.event.BatchBuilder;
import io.rollcall.simulator.event.EventBatch;
import java.time.Duration;
import java.util.List;

/** Sends the marks of one day after the other: school by school as fast as they are taken, or minute by minute at a speed. */
final class SendDay {

    /** Takes full batches; waits where too many are on their way. */
    interface Sink {
        void send(EventBatch batch) throws InterruptedException;
    }

    private final Sink sink;
    private final double speed;
    private final BatchBuilder batch = new BatchBuilder();

    SendDay(Sink sink, double speed) {
        this.sink = sink;
        this.speed = speed;
    }

    void send(List<PublishedFigure> figures) throws InterruptedException {
        if (speed == ReplaySettings.AS_FAST_AS_TAKEN) {
            for (PublishedFigure figure : figures) {
                sendAll(new SchoolDay(figure));
            }
        } else {
            sendMinuteByMinute(figures.stream().map(SchoolDay::new).toList());
        }
    }

    /** Sends what has gathered since the last full batch. */
    void flush() throws InterruptedException {
        if (!batch.isEmpty()) {
            sink.send(batch.build());
        }
    }

    private void sendAll(SchoolDay school) throws InterruptedException {
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            append(school, pupil);
        }
    }

    private void sendMinuteByMinute(List<SchoolDay> schools) throws InterruptedException {
        long start = System.nanoTime();
        for (int minute = SchoolDay.FIRST_ARRIVAL / 60; minute <= SchoolDay.LAST_MARK / 60; minute++) {
            waitUntil(start, (minute + 1) * 60 - SchoolDay.FIRST_ARRIVAL);
            for (SchoolDay school : schools) {
                sendMinute(school, minute);
            }
            flush();
        }
    }

    private void sendMinute(SchoolDay school, int minute) throws InterruptedException {
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            if (school.secondOfDay(pupil) / 60 == minute) {
                append(school, pupil);
            }
        }
    }

    private void append(SchoolDay school, int pupil) throws InterruptedException {
        if (!school.fits(batch, pupil)) {
            sink.send(batch.build());
        }
        school.appendTo(batch, pupil);
    }

    private void waitUntil(long start, int secondsIntoDay) throws InterruptedException {
        long due = start + (long) (secondsIntoDay / speed * 1e9);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    }
}
