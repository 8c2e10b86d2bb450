package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.CurvePoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How the roll call of one part of the district came in on the days that a day's curve is compared with. Safe to share. */
public final class PastCurves {

    private final LocalDate date;
    private final Map<LocalDate, List<CurvePoint>> days;
    private final Map<Asked, UsualCurve> answered = new ConcurrentHashMap<>();

    /** Of the days before that date. */
    public PastCurves(LocalDate date, Map<LocalDate, List<CurvePoint>> days) {
        this.date = date;
        this.days = Map.copyOf(days);
    }

    private record Asked(Set<LocalDate> telling, SessionChoice choice, ZoneId zone) {}

    /**
     * Between which numbers half of the days lay, by the clock of the day that is compared with them.
     *
     * @param telling the days of which enough is known for them to count
     */
    public UsualCurve usual(Set<LocalDate> telling, SessionChoice choice, ZoneId zone) {
        return answered.computeIfAbsent(new Asked(telling, choice, zone), this::compare);
    }

    private UsualCurve compare(Asked asked) {
        return UsualCurve.of(days.entrySet().stream()
                .filter(day -> asked.telling().contains(day.getKey()))
                .map(day -> Curve.of(day.getValue(), asked.choice()).onDay(day.getKey(), date, asked.zone()))
                .toList());
    }
}
