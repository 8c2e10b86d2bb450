package io.rollcall.event;

import java.time.Instant;

/**
 * What the claims about one person and occasion come to.
 *
 * @param standing where the person stands
 * @param since the source time by which the person is counted in a minute
 * @param watched when and how long the person watched a live class; nothing for every other kind
 */
public record Merged(Standing standing, Instant since, Watched watched) {

    /** Of no claims at all. */
    public static final Merged NOTHING = new Merged(Standing.UNKNOWN, Instant.EPOCH);

    public Merged(Standing standing, Instant since) {
        this(standing, since, Watched.NOTHING);
    }
}
