package io.rollcall.streaming.status;

import io.rollcall.event.Claim;
import io.rollcall.event.Merged;
import io.rollcall.event.Standing;
import io.rollcall.event.Watched;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Where a person stands on an occasion, and since when: all that a counter can tell apart.
 *
 * @param standing status, class, detail and mode
 * @param since the source time by which the person is counted in a minute: the winning observation's, or where a rule has another one, that
 * @param withinSeconds it may have been so many seconds earlier
 * @param watched when and how long the person watched a live class; nothing for every other kind
 */
public record Place(Standing standing, Instant since, int withinSeconds, Watched watched) {

    static final Place NOWHERE = of(Merged.NOTHING);

    /** Taken off at that time. */
    static Place nowhere(Instant at) {
        return of(new Merged(Standing.UNKNOWN, at));
    }

    static Place of(Claim winner) {
        return of(Merged.of(winner.standing(), winner));
    }

    static Place of(Merged merged) {
        return new Place(merged.standing(), merged.since(), merged.withinSeconds(), merged.watched());
    }

    /** Counted nowhere: nothing was observed yet, or it was retracted. */
    boolean isNowhere() {
        return standing.equals(Standing.UNKNOWN);
    }

    /** The start of the UTC minute that the person is counted in. */
    Instant minute() {
        return since.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether nothing that is counted or shown differs; when a retraction was made is not counted. */
    boolean countsLike(Place other) {
        return standing.equals(other.standing)
                && (isNowhere()
                        || (minute().equals(other.minute())
                                && withinSeconds == other.withinSeconds
                                && watched.equals(other.watched)));
    }
}
