package io.rollcall.event;

import java.time.Instant;

/**
 * What the claims about one person and occasion come to.
 *
 * @param standing where the person stands
 * @param since the source time by which the person is counted in a minute
 * @param withinSeconds it may have been so many seconds earlier
 * @param watched when and how long the person watched a live class; nothing for every other kind
 */
public record Merged(Standing standing, Instant since, int withinSeconds, Watched watched) {

    /** Of no claims at all. */
    public static final Merged NOTHING = new Merged(Standing.UNKNOWN, Instant.EPOCH);

    public Merged(Standing standing, Instant since) {
        this(standing, since, 0, Watched.NOTHING);
    }

    /** Of a live class. */
    Merged(Standing standing, Instant since, Watched watched) {
        this(standing, since, 0, watched);
    }

    /** Where the person stands by one claim, counted when that says. */
    public static Merged of(Standing standing, Claim counted) {
        return new Merged(standing, counted.happenedAt(), counted.withinSeconds(), Watched.NOTHING);
    }
}
