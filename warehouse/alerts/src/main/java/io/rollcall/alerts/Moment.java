package io.rollcall.alerts;

import io.rollcall.warehouse.query.DistrictProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a district is looked at: up to where the log is counted, never the machine's clock. While counting stands still so does this
 * time, and nobody is called silent because the figures are late.
 *
 * @param asOf what time it is in the district
 * @param counted up to where the log is counted: the same, but where a district goes by its data's clock
 */
record Moment(Instant asOf, ZoneId zone, Instant counted) {

    static Moment of(DistrictProfile district, Instant completeThrough) {
        return new Moment(completeThrough, district.zone(), completeThrough);
    }

    /**
     * Of a district whose clock is its data's.
     *
     * @param newest the end of the newest minute that is known of the day; what was corrected on a later day does not end it
     */
    static Moment ofData(DistrictProfile district, LocalDate day, Instant newest, Instant completeThrough) {
        Instant begin = day.atStartOfDay(district.zone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(district.zone()).toInstant().minusMillis(1);
        Instant asOf = newest.isBefore(begin) ? begin : newest.isAfter(end) ? end : newest;
        return new Moment(asOf, district.zone(), completeThrough);
    }

    /** The district's own day. */
    LocalDate today() {
        return LocalDate.ofInstant(asOf, zone);
    }

    /** When it is that time of today. */
    Instant at(LocalTime time) {
        return today().atTime(time).atZone(zone).toInstant();
    }

    /** How long ago that was; negative where it is still to come. */
    Duration since(Instant earlier) {
        return Duration.between(earlier, asOf);
    }

    /** What the gateways took in on the day up to which the log is counted, whatever day the data is of, came at this time or later. */
    Instant takenInSince() {
        return counted.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
