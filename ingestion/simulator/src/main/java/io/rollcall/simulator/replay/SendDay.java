package io.rollcall.simulator.replay;

import io.rollcall.simulator.event.EventStream;
import java.time.Duration;
import java.util.List;

/** Sends the marks of one day after the other: school by school as fast as they are taken, or minute by minute at a speed. */
final class SendDay {

    private final EventStream events;
    private final double speed;

    SendDay(EventStream events, double speed) {
        this.events = events;
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

    private void sendAll(SchoolDay school) throws InterruptedException {
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            school.append(pupil, events);
        }
    }

    private void sendMinuteByMinute(List<SchoolDay> schools) throws InterruptedException {
        long start = System.nanoTime();
        for (int minute = SchoolDay.FIRST_ARRIVAL / 60; minute <= SchoolDay.LAST_MARK / 60; minute++) {
            waitUntil(start, (minute + 1) * 60 - SchoolDay.FIRST_ARRIVAL);
            for (SchoolDay school : schools) {
                sendMinute(school, minute);
            }
            events.flush();
        }
    }

    private void sendMinute(SchoolDay school, int minute) throws InterruptedException {
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            if (school.secondOfDay(pupil) / 60 == minute) {
                school.append(pupil, events);
            }
        }
    }

    private void waitUntil(long start, int secondsIntoDay) throws InterruptedException {
        long due = start + (long) (secondsIntoDay / speed * 1e9);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    }
}
