package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
 * @param answers what has been asked for beside the schools
 */
public record DistrictSnapshot(
        Instant takenAt,
        Optional<DistrictProfile> district,
        Optional<LocalDate> date,
        boolean today,
        Optional<DistrictFigures> figures,
        List<SchoolFigures> schools,
        Map<Aspect<?>, Object> answers,
        Trust trust) {

    static DistrictSnapshot empty(Instant now) {
        return new DistrictSnapshot(
                now, Optional.empty(), Optional.empty(), true, Optional.empty(), List.of(), Map.of(), Trust.NONE);
    }

    DistrictSnapshot unreachable(Instant now) {
        return new DistrictSnapshot(now, district, date, today, figures, schools, answers, trust.unreachable());
    }

    /** Whether it is known that the district goes by its data's clock, and not by this machine's. */
    public boolean isByDataClock() {
        return district.filter(DistrictProfile::dataClock).isPresent();
    }

    /** What is known of an aspect; empty until it has been asked for. */
    @SuppressWarnings("unchecked") // An aspect's answer is put under it by AskAspects, which asked it.
    public <A> Optional<A> answer(Aspect<A> aspect) {
        return Optional.ofNullable((A) answers.get(aspect));
    }

    /** Whether a viewer of the other one would see no difference. */
    boolean looksLike(DistrictSnapshot other) {
        return trust.looksLike(other.trust)
                && today == other.today
                && date.equals(other.date)
                && district.equals(other.district)
                && figures.equals(other.figures)
                && schools.equals(other.schools)
                && answers.equals(other.answers);
    }
}
