package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What a page is given to show: a snapshot, the part of the day and the part of the district that are looked at.
 *
 * @param schools those of that part
 * @param whole their sum; empty until the warehouse has answered
 */
public record Shown(
        DistrictSnapshot snapshot,
        SessionChoice session,
        Scope scope,
        List<SchoolFigures> schools,
        Optional<DistrictFigures> whole) {

    /** Reads a snapshot for a part of the district. */
    public static Shown of(DistrictSnapshot snapshot, SessionChoice session, Scope scope) {
        if (scope.equals(Scope.DISTRICT)) {
            return new Shown(snapshot, session, scope, snapshot.schools(), snapshot.figures());
        }
        List<SchoolFigures> schools =
                snapshot.schools().stream().filter(scope::holds).toList();
        return new Shown(
                snapshot, session, scope, schools, snapshot.figures().map(all -> DistrictFigures.sumOf(schools)));
    }

    /** Reads it in the session that was asked for, where the day has it, or else in the one that is to be shown then. */
    public static Shown of(DistrictSnapshot snapshot, Optional<SessionChoice> asked, Scope scope) {
        Shown whole = of(snapshot, SessionChoice.WHOLE_DAY, scope);
        List<SessionChoice> choices = whole.choices();
        SessionChoice session = asked.filter(choices::contains)
                .orElseGet(() -> SessionChoice.unlessChosen(
                        choices, snapshot.today(), LocalTime.ofInstant(snapshot.takenAt(), whole.zone())));
        return new Shown(snapshot, session, scope, whole.schools(), whole.whole());
    }

    /** The sessions that can be chosen on the day. */
    public List<SessionChoice> choices() {
        return whole.map(figures -> SessionChoice.of(figures.sessions())).orElse(List.of());
    }

    /** The sum of the chosen session; empty where none has been read or no school has a session that day. */
    public Optional<Figures> figures() {
        return whole.filter(DistrictFigures::isSchoolDay).map(session::figures);
    }

    /** The curve of this part in the chosen session; no points before it has been asked for. */
    public Curve curve() {
        return Curve.of(snapshot.answer(new Aspect.CurveOf(scope)).orElse(List.of()), session);
    }

    /** How this part usually comes in on this weekday; none before it has been asked for, or where too few days tell. */
    public UsualCurve usualCurve() {
        return snapshot.answer(new UsualCurveOf(scope))
                .map(curves -> curves.usual(comparison(scope).telling(), session, zone()))
                .orElse(UsualCurve.NONE);
    }

    /** What the chosen session of a part of the district is compared with. */
    public PastDays.Comparison comparison(Scope part) {
        return snapshot.answer(new Aspect.DaysToCompare())
                .map(past -> past.of(part, session))
                .orElse(PastDays.Comparison.NONE);
    }

    /** The schools of this part in the order of their codes, each with what is usual for it. */
    public List<Ranking.Entry> entries() {
        return schools.stream().map(this::entry).toList();
    }

    private Ranking.Entry entry(SchoolFigures school) {
        return Ranking.Entry.of(
                school, session, comparison(Scope.ofSchool(school.school())).usual());
    }

    /** As of when it is told: everything up to then is counted. */
    public Instant moment() {
        return snapshot.trust().completeThrough().orElse(snapshot.takenAt());
    }

    /** The district's time zone. */
    public ZoneId zone() {
        return snapshot.district().map(DistrictProfile::zone).orElse(ZoneOffset.UTC);
    }
}
