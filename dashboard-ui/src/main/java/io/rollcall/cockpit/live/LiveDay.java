package io.rollcall.cockpit.live;

import io.rollcall.warehouse.query.LiveClasses.LiveClass;
import io.rollcall.warehouse.query.LiveCurve.WatchPoint;
import io.rollcall.warehouse.query.SchoolFigures;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The live classes of a day, as they are watched at a moment.
 *
 * @param moment as of which they are told; of a replayed district its own
 * @param classes of the whole district, a part a school
 * @param curve how many watched, minute by minute, in the part of the district that was asked for
 */
public record LiveDay(Instant moment, List<LiveClass> classes, List<WatchPoint> curve) {

    public LiveDay {
        classes = List.copyOf(classes);
        curve = List.copyOf(curve);
    }

    /** What these schools' classes come to. */
    public LiveSum sum(List<SchoolFigures> schools) {
        Set<String> codes = schools.stream().map(SchoolFigures::school).collect(Collectors.toSet());
        return new LiveSum(
                moment,
                classes.stream().filter(live -> codes.contains(live.school())).toList());
    }

    /** What each open class comes to in these schools, in the order of their ids. */
    public Map<String, LiveSum> openClasses(List<SchoolFigures> schools) {
        Map<String, List<LiveClass>> byId = sum(schools).classes().stream()
                .filter(LiveClass::open)
                .collect(Collectors.groupingBy(LiveClass::liveClass, TreeMap::new, Collectors.toList()));
        Map<String, LiveSum> sums = new TreeMap<>();
        byId.forEach((id, parts) -> sums.put(id, new LiveSum(moment, parts)));
        return sums;
    }
}
