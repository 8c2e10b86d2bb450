package io.rollcall.cockpit.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Areas and points on a plane, each of a kind. Where they lie goes to the browser once; after that only those whose kind or text has changed. Areas can be reached with the keyboard; points are
 * many, and belong into a list beside the map too. Colours and hatching are the style sheet's, by the custom properties {@code --kind-<n>}.
 */
@Tag("rollcall-map")
@JsModule("context://cockpit/map.js")
public final class AreaMap extends Component {

    /** The kind of an area of which there is nothing to tell. */
    public static final int NOTHING = -1;

    private static final long serialVersionUID = 1L;
    private static final String DETAIL = "event.detail";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private transient Plane plane = new Plane(0, 0, List.of(), List.of());
    private transient List<State> areas = List.of();
    private transient List<State> points = List.of();
    private String looked = "";

    /** A map that describes itself so. */
    public AreaMap(String label) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
    }

    /** All that lies on the plane, which is that wide and high. */
    public record Plane(long width, long height, List<Area> areas, List<Point> points) {

        public Plane {
            areas = List.copyOf(areas);
            points = List.copyOf(points);
        }
    }

    /**
     * @param path its border in SVG's words
     * @param x where its name stands
     */
    public record Area(String code, String name, String path, long x, long y) {}

    /** Something that stands somewhere. */
    public record Point(String code, String name, long x, long y) {}

    /**
     * How an area or a point is shown.
     *
     * @param text its kind in words, or its figure
     */
    public record State(int kind, String text) {}

    /** Tells the code of an area that somebody has chosen. */
    public void onArea(Consumer<String> select) {
        listen("area-select", select);
    }

    /** Tells the code of a point that somebody has chosen. */
    public void onPoint(Consumer<String> select) {
        listen("point-select", select);
    }

    /** Shows this plane, and how each of its areas and points stands, in their order. */
    public void show(Plane next, List<State> nextAreas, List<State> nextPoints) {
        if (!next.equals(plane)) {
            plane = next;
            areas = List.copyOf(nextAreas);
            points = List.copyOf(nextPoints);
            sendAll();
        } else if (!nextAreas.equals(areas) || !nextPoints.equals(points)) {
            if (isAttached()) {
                getElement().callJsFunction("change", changes(areas, nextAreas), changes(points, nextPoints));
            }
            areas = List.copyOf(nextAreas);
            points = List.copyOf(nextPoints);
        }
    }

    /** Goes nearer to an area; to all of them where the code is "". */
    public void lookAt(String area) {
        if (!area.equals(looked)) {
            looked = area;
            getElement().setAttribute("looks-at", area);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        sendAll();
    }

    private void listen(String event, Consumer<String> select) {
        getElement().getClassList().add("selectable");
        getElement()
                .addEventListener(
                        event,
                        happened -> select.accept(
                                happened.getEventData().get(DETAIL).asString("")))
                .addEventData(DETAIL);
    }

    private void sendAll() {
        if (!isAttached()) {
            return;
        }
        ArrayNode shapes = JSON.arrayNode();
        plane.areas()
                .forEach(area -> shapes.add(JSON.arrayNode()
                        .add(area.code())
                        .add(area.name())
                        .add(area.path())
                        .add(area.x())
                        .add(area.y())));
        ArrayNode places = JSON.arrayNode();
        plane.points()
                .forEach(point -> places.add(JSON.arrayNode()
                        .add(point.code())
                        .add(point.name())
                        .add(point.x())
                        .add(point.y())));
        getElement()
                .callJsFunction(
                        "showAll",
                        JSON.arrayNode().add(plane.width()).add(plane.height()),
                        shapes,
                        places,
                        changes(List.of(), areas),
                        changes(List.of(), points));
    }

    private static ArrayNode changes(List<State> before, List<State> after) {
        ArrayNode changes = JSON.arrayNode();
        for (int i = 0; i < after.size(); i++) {
            if (i >= before.size() || !after.get(i).equals(before.get(i))) {
                changes.add(JSON.arrayNode()
                        .add(i)
                        .add(after.get(i).kind())
                        .add(after.get(i).text()));
            }
        }
        return changes;
    }
}
