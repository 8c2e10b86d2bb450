package io.rollcall.cockpit.overview;

import io.rollcall.warehouse.query.CurvePoint;
import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that one screen shows of a district's day, immutable and shared by everybody who looks at it.
 *
 * @param takenAt when the poll began that it comes from
 * @param district empty until the directory has answered, and where it does not know the district
 * @param date the day that is shown; empty where a replayed district has no data yet
 * @param today whether that is the district's own today
 * @param figures empty until the warehouse has answered
 * @param schools in the order of their codes
 */
public record OverviewSnapshot(
        Instant takenAt,
        Optional<DistrictProfile> district,
        Optional<LocalDate> date,
        boolean today,
        Optional<DistrictFigures> figures,
        List<SchoolFigures> schools,
        List<CurvePoint> curve,
        Trust trust) {

    static OverviewSnapshot empty(Instant now) {
        return new OverviewSnapshot(
                now, Optional.empty(), Optional.empty(), true, Optional.empty(), List.of(), List.of(), Trust.NONE);
    }

    OverviewSnapshot unreachable(Instant now) {
        return new OverviewSnapshot(now, district, date, today, figures, schools, curve, trust.unreachable());
    }

    /** Whether a viewer of the other one would see no difference. */
    boolean looksLike(OverviewSnapshot other) {
        return trust.looksLike(other.trust)
                && today == other.today
                && date.equals(other.date)
                && district.equals(other.district)
                && figures.equals(other.figures)
                && schools.equals(other.schools)
                && curve.equals(other.curve);
    }
}
