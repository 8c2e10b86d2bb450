package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.query.DistrictProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When a day's figures are final enough to be published, which happens once. What decides is how far the log is in the warehouse, not a clock: a job that lags keeps days open.
 *
 * @param delay how long after a day's end, in the district's time zone, schools may still correct it
 * @param quiet how long nothing may have come of the days before the newest in a district whose data is replayed, for its days say nothing of when they are done
 */
public record DayClosing(Duration delay, Duration quiet) {

    /** Two days for corrections; an hour after the last mark of a day that was replayed. */
    public static final DayClosing USUAL = new DayClosing(Duration.ofDays(2), Duration.ofHours(1));

    private static final Duration ON_THEIR_WAY = Duration.ofSeconds(10);

    public DayClosing {
        if (delay.isNegative() || quiet.isNegative()) {
            throw new IllegalArgumentException("a day cannot close before it is over");
        }
    }

    /** As it is, for somebody who knows that the replay is over; but for marks that are on their way, since a day is published once. */
    public DayClosing afterReplay() {
        return new DayClosing(delay, ON_THEIR_WAY);
    }

    /**
     * The last day that is closed.
     *
     * @param completeThrough everything that the gateways took in until then is in the warehouse
     * @param newestDay the newest day with data
     * @param lastReceived when the last mark of the days before that one was taken in
     */
    Optional<LocalDate> lastClosed(
            DistrictProfile district, Instant completeThrough, LocalDate newestDay, Instant lastReceived) {
        if (district.dataClock()) {
            return Optional.of(newestDay.minusDays(1))
                    .filter(day -> !lastReceived.plus(quiet).isAfter(completeThrough));
        }
        LocalDate open = completeThrough.minus(delay).atZone(district.zone()).toLocalDate();
        return Optional.of(open.minusDays(1));
    }
}
