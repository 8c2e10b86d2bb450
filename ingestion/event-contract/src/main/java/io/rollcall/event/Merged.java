package io.rollcall.event;

import java.time.Instant;

/**
 * What the claims about one person and occasion come to.
 *
 * @param standing where the person stands
 * @param since the source time by which the person is counted in a minute
 */
public record Merged(Standing standing, Instant since) {

    static final Merged NOTHING = new Merged(Standing.UNKNOWN, Instant.EPOCH);
}
