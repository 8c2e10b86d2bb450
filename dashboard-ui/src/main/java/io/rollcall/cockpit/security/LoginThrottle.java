package io.rollcall.cockpit.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: after five wrong passwords in a row the same login from the same address waits 30 seconds, and
 * twice as long after each further one, up to 15 minutes. Keyed by address too, so that a stranger cannot lock an
 * official out.
 */
final class LoginThrottle {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    /** Bounds the memory that an attacker who invents logins can take. */
    private static final int MOST_REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<Attempt, Failures> failures = new LinkedHashMap<>();

    LoginThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Who tries, and from where. */
    record Attempt(String login, String address) {}

    private record Failures(int count, Instant last) {

        Duration waiting() {
            if (count < FREE_TRIES) {
                return Duration.ZERO;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE_TRIES, 10));
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        }
    }

    synchronized boolean mustWait(Attempt attempt) {
        Failures past = failures.get(attempt);
        return past != null && clock.instant().isBefore(past.last().plus(past.waiting()));
    }

    synchronized void failed(Attempt attempt) {
        Failures past = failures.remove(attempt);
        forgetTheOldest();
        failures.put(attempt, new Failures(past == null ? 1 : past.count() + 1, clock.instant()));
    }

    synchronized void succeeded(Attempt attempt) {
        failures.remove(attempt);
    }

    private void forgetTheOldest() {
        Iterator<Attempt> oldestFirst = failures.keySet().iterator();
        while (failures.size() >= MOST_REMEMBERED) {
            oldestFirst.next();
            oldestFirst.remove();
        }
    }
}
