package io.rollcall.event;

/**
 * How many events a feed may send.
 *
 * @param eventsPerSecond in the long run
 * @param burst how many at once after a pause
 */
public record EventRate(int eventsPerSecond, int burst) {

    public EventRate {
        if (eventsPerSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("a rate and its burst are at least 1");
        }
    }
}
