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
 */
record Moment(Instant asOf, ZoneId zone) {

    static Moment of(DistrictProfile district, Instant completeThrough) {
        return new Moment(completeThrough, district.zone());
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
}
