package io.rollcall.cockpit.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the figures on the screen can be trusted to be of now.
 *
 * @param level the verdict
 * @param completeThrough whatever the gateway took in before this moment is in the figures
 * @param lastEvent when the gateway took in the newest observation that counts in them
 * @param lastAnswer when the warehouse last answered
 */
public record Trust(
        Level level, Optional<Instant> completeThrough, Optional<Instant> lastEvent, Optional<Instant> lastAnswer) {

    /** Beyond this the figures are no longer "now". The gateway ticks every 5 s, so three ticks may be missed. */
    public static final Duration TOLERANCE = Duration.ofSeconds(20);

    /** From "nothing asked yet" to "nobody answers". */
    public enum Level {
        /** Nothing has been answered yet. */
        WAITING,
        /** The figures are complete to within {@link #TOLERANCE}. */
        LIVE,
        /** The warehouse answers, but what it knows has stopped moving on, or a gateway's clock is ahead and nobody can tell. */
        STALE,
        /** The warehouse does not answer; the last figures are kept. */
        UNREACHABLE
    }

    static final Trust NONE = new Trust(Level.WAITING, Optional.empty(), Optional.empty(), Optional.empty());

    static Trust answered(Instant now, Optional<Instant> completeThrough, Optional<Instant> lastEvent) {
        boolean live = completeThrough
                .filter(moment -> !moment.isBefore(now.minus(TOLERANCE)))
                .filter(moment -> !moment.isAfter(now.plus(TOLERANCE)))
                .isPresent();
        return new Trust(live ? Level.LIVE : Level.STALE, completeThrough, lastEvent, Optional.of(now));
    }

    Trust unreachable() {
        return new Trust(Level.UNREACHABLE, completeThrough, lastEvent, lastAnswer);
    }

    /** Whether a viewer can tell the two apart: the moment of an answer shows only once answers stop. */
    boolean looksLike(Trust other) {
        return level == other.level
                && completeThrough.equals(other.completeThrough)
                && lastEvent.equals(other.lastEvent);
    }
}
