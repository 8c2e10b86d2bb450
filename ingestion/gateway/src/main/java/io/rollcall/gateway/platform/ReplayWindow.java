package io.rollcall.gateway.platform;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** How old a signed request may be. What is repeated within it changes nothing, for the same event has the same id; what is older may be somebody's recording. */
public final class ReplayWindow {

    static final Duration WIDTH = Duration.ofMinutes(5);

    private ReplayWindow() {}

    /** Returns where the time, in seconds since 1970, is within the window, else fails with {@link RequestFailure#STALE_CALLBACK}. */
    public static void requireSeconds(String seconds, Instant now) {
        require(Duration.ofSeconds(1), seconds, now);
    }

    /** As {@link #requireSeconds}, in milliseconds. */
    public static void requireMillis(String millis, Instant now) {
        require(Duration.ofMillis(1), millis, now);
    }

    private static void require(Duration unit, String number, Instant now) {
        try {
            Instant sent = Instant.EPOCH.plus(unit.multipliedBy(Long.parseLong(number)));
            if (Duration.between(sent, now).abs().compareTo(WIDTH) <= 0) {
                return;
            }
        } catch (NumberFormatException | ArithmeticException | DateTimeException noTime) {
            throw stale();
        }
        throw stale();
    }

    private static RequestFailedException stale() {
        return RequestFailedException.of(RequestFailure.STALE_CALLBACK, String.valueOf(WIDTH.toMinutes()));
    }
}
