package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import io.rollcall.cockpit.component.AreaMap;
import io.rollcall.cockpit.component.AreaMap.Plane;
import io.rollcall.cockpit.component.AreaMap.State;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Mosaic;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.Glance;
import io.rollcall.cockpit.live.Glance.Look;
import io.rollcall.cockpit.live.MapFigure;
import io.rollcall.cockpit.live.Part;
import io.rollcall.cockpit.live.Ranking.Entry;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.map.DistrictAreas;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Organisation;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Every school of the district at once, coloured by a figure: on a map with the areas around them, or as a cell each. The legend counts them. Where no area and no school's place is known there is
 * no map, and cells stand for it.
 */
public final class GlancePanel extends Panel {

    private static final long serialVersionUID = 1L;

    /** Schools of one area lie side by side. */
    private static final Comparator<SchoolFigures> BY_AREA =
            Comparator.comparing(SchoolFigures::subDistrict).thenComparing(SchoolFigures::school);

    private final transient FigureFormat format;
    private final transient DistrictAreas areas;
    private final AreaMap map;
    private final Mosaic mosaic;
    private final GlanceLegend legend;
    private transient Optional<GlanceChoice> choice = Optional.empty();
    private transient List<String> cells = List.of();
    private transient Scope scope = Scope.DISTRICT;
    private transient List<Organisation> roster = List.of();

    /** What somebody may do on the panel. */
    public interface Ways {

        /** Opens a school, by its code. */
        void openSchool(String school);

        /** Opens a part of the district. */
        void openPart(Scope part);

        /** Looks at all of them in another way. */
        void choose(Glance glance);
    }

    /** One that nobody touches. */
    public GlancePanel(FigureFormat format, String title, DistrictAreas areas) {
        super("glance-panel", title);
        this.format = format;
        this.areas = areas;
        map = new AreaMap(getTranslation("glance.map.description"));
        mosaic = new Mosaic(
                getTranslation("overview.glance.description"),
                IntStream.range(0, MapFigure.KINDS)
                        .mapToObj(kind -> GlanceLegend.name(MapFigure.RATE, kind))
                        .toList());
        legend = new GlanceLegend(format);
        var place = new Div(map, mosaic);
        place.addClassName("glance-place");
        add(place, legend);
    }

    /** One with ways to what it shows. */
    public GlancePanel(FigureFormat format, String title, DistrictAreas areas, Ways ways) {
        this(format, title, areas);
        mosaic.onSelect(cell -> {
            if (cell >= 0 && cell < cells.size()) {
                ways.openSchool(cells.get(cell));
            }
        });
        map.onPoint(ways::openSchool);
        // Whoever chooses the area that is looked at goes back up.
        map.onArea(
                area -> ways.openPart(new Scope(area.equals(scope.subDistrict()) ? "" : area, scope.schoolKind(), "")));
        var controls = new GlanceChoice(ways::choose);
        choice = Optional.of(controls);
        addToHead(controls);
    }

    /** What the map needs to know beside where the schools stand. */
    public static Aspect<List<Organisation>> wanted() {
        return new Aspect.Roster();
    }

    /** Shows the schools of a page. */
    public void show(Shown shown, Glance glance) {
        scope = shown.scope();
        roster = shown.snapshot().answer(wanted()).orElse(roster);
        List<Entry> entries = shown.entries();
        MapFigure figure = glance.figure();
        Plane plane = DistrictPlane.of(areasOf(shown), roster, shown);
        boolean hasMap = !plane.areas().isEmpty() || !plane.points().isEmpty();
        boolean onMap = hasMap && glance.look() == Look.MAP;
        choice.ifPresent(controls -> controls.show(onMap ? glance : glance.as(Look.MOSAIC), hasMap));
        getElement().setAttribute("data-look", onMap ? "map" : "mosaic");
        // An element that is not shown is not sent anything.
        if (onMap) {
            map.lookAt(scope.subDistrict());
            map.show(plane, states(plane.areas(), Part.areas(shown), figure), states(plane.points(), figure, entries));
        } else {
            showCells(entries, figure);
        }
        legend.show(figure, entries.stream().map(figure::kind).toList());
    }

    private List<DistrictAreas.Area> areasOf(Shown shown) {
        return shown.snapshot()
                .district()
                .map(DistrictProfile::district)
                .map(areas::of)
                .orElse(List.of());
    }

    private void showCells(List<Entry> entries, MapFigure figure) {
        List<Entry> byArea = entries.stream()
                .sorted(Comparator.comparing(Entry::school, BY_AREA))
                .toList();
        cells = byArea.stream().map(entry -> entry.school().school()).toList();
        mosaic.name(IntStream.range(0, MapFigure.KINDS)
                .mapToObj(kind -> GlanceLegend.name(figure, kind))
                .toList());
        mosaic.show(
                byArea.stream().map(entry -> entry.school().name()).toList(),
                byArea.stream().map(figure::kind).toList());
    }

    /** Of an area without a school on show there is nothing to tell. */
    private List<State> states(List<AreaMap.Area> shapes, List<Part> parts, MapFigure figure) {
        Map<String, Part> byCode =
                parts.stream().collect(Collectors.toMap(part -> part.scope().subDistrict(), Function.identity()));
        return shapes.stream()
                .map(shape -> Optional.ofNullable(byCode.get(shape.code()))
                        .map(part -> new State(figure.kind(part), text(part, figure)))
                        .orElse(new State(AreaMap.NOTHING, "")))
                .toList();
    }

    private String text(Part part, MapFigure figure) {
        OptionalDouble value = figure.of(part);
        if (value.isEmpty()) {
            return GlanceLegend.name(figure, figure.kind(part));
        }
        return figure == MapFigure.DEVIATION
                ? getTranslation("comparison.points", format.points(value.getAsDouble()))
                : format.share(value);
    }

    private static List<State> states(List<AreaMap.Point> points, MapFigure figure, List<Entry> entries) {
        Map<String, Integer> kinds = entries.stream()
                .collect(Collectors.toMap(entry -> entry.school().school(), figure::kind));
        return points.stream()
                .map(point -> kinds.getOrDefault(point.code(), MapFigure.UNCLEAR))
                .map(kind -> new State(kind, GlanceLegend.name(figure, kind)))
                .toList();
    }
}
