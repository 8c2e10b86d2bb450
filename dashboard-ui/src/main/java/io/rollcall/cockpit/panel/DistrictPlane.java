package io.rollcall.cockpit.panel;

import io.rollcall.cockpit.component.AreaMap;
import io.rollcall.cockpit.component.AreaMap.Plane;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.map.DistrictAreas.Area;
import io.rollcall.cockpit.map.DistrictAreas.Position;
import io.rollcall.cockpit.map.Projection;
import io.rollcall.cockpit.map.Projection.Flat;
import io.rollcall.warehouse.query.Organisation;
import io.rollcall.warehouse.query.Organisation.Place;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays a district flat: its areas, and of the schools that are shown those whose place is known. */
final class DistrictPlane {

    private DistrictPlane() {}

    /** Nothing lies on it where neither areas nor places are known. The plane is the same whichever part of the district is shown. */
    static Plane of(List<Area> areas, List<Organisation> roster, Shown shown) {
        List<Position> everywhere = Stream.concat(
                        areas.stream().flatMap(area -> area.rings().stream()).flatMap(List::stream),
                        roster.stream()
                                .flatMap(school -> school.place().stream())
                                .map(DistrictPlane::position))
                .toList();
        if (everywhere.isEmpty()) {
            return new Plane(0, 0, List.of(), List.of());
        }
        Projection projection = Projection.around(everywhere);
        Map<String, String> names = shown.snapshot().schools().stream()
                .filter(school -> !school.subDistrictName().isEmpty())
                .collect(Collectors.toMap(
                        SchoolFigures::subDistrict, SchoolFigures::subDistrictName, (one, other) -> one));
        return new Plane(
                projection.size().x(),
                projection.size().y(),
                areas.stream().map(area -> area(area, names, projection)).toList(),
                points(roster, shown, projection));
    }

    private static AreaMap.Area area(Area area, Map<String, String> names, Projection projection) {
        Flat middle = projection.middle(area.rings());
        return new AreaMap.Area(
                area.code(),
                names.getOrDefault(area.code(), area.name().isEmpty() ? area.code() : area.name()),
                projection.path(area.rings()),
                middle.x(),
                middle.y());
    }

    private static List<AreaMap.Point> points(List<Organisation> roster, Shown shown, Projection projection) {
        Map<String, Flat> places = roster.stream()
                .filter(school -> school.place().isPresent())
                .collect(Collectors.toMap(
                        Organisation::school,
                        school -> projection.flat(position(school.place().orElseThrow()))));
        return shown.schools().stream()
                .flatMap(school -> Optional.ofNullable(places.get(school.school())).stream()
                        .map(flat -> new AreaMap.Point(school.school(), school.name(), flat.x(), flat.y())))
                .toList();
    }

    private static Position position(Place place) {
        return new Position(place.longitude(), place.latitude());
    }
}
