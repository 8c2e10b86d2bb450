package io.rollcall.cockpit.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An Apache ECharts chart whose series are points over time. The option goes to the browser once; after that only
 * points that are new, moved or gone.
 */
@Tag("rollcall-chart")
@JsModule("context://cockpit/chart.js")
public final class DeltaChart extends Component {

    /** Where the library lies on the class path's web resources; kept with the version in the root pom by a test. */
    static final String LIBRARY = "_static/echarts/6.0.0/dist/echarts.common.min.js";

    /** A point of which nothing is known: a line breaks there. */
    public static final long GAP = -1;

    private static final long serialVersionUID = 1L;
    private static final int MILLISECONDS = 1000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final transient JsonNode option;
    private transient List<Map<Long, Long>> shown;
    private boolean started;

    /** A chart of this ECharts option with that many series, all empty. */
    public DeltaChart(JsonNode option, int series, String label) {
        this.option = option;
        this.shown = empty(series);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("library", LIBRARY);
    }

    /** The chart knows no time zones: it is told the wall clock's time as if that were UTC. */
    public static long onTheWall(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** Shows these points, one map of time to value a series; times are milliseconds on the district's own clock. */
    public void show(List<Map<Long, Long>> series) {
        ArrayNode deltas = JSON.arrayNode();
        boolean changed = false;
        for (int i = 0; i < series.size(); i++) {
            ArrayNode delta = delta(shown.get(i), series.get(i));
            changed |= !delta.isEmpty();
            deltas.add(delta);
        }
        shown = series.stream()
                .map(points -> (Map<Long, Long>) new TreeMap<>(points))
                .toList();
        // Before that the browser has no chart yet; it is sent everything when it has.
        if (changed && started) {
            getElement().callJsFunction("apply", deltas);
        }
    }

    /** Has the browser save the chart as a picture, under a line that says of what and of when it is. */
    void savePicture(String fileName) {
        getElement().callJsFunction("savePicture", fileName);
    }

    /** Its points, a row a moment by the district's clock and a column a series. */
    ScreenTable table() {
        List<String> heads = Stream.concat(
                        Stream.of("time"),
                        StreamSupport.stream(option.path("series").spliterator(), false)
                                .map(one -> one.path("name").asString("")))
                .toList();
        TreeSet<Long> moments = new TreeSet<>();
        shown.forEach(points -> moments.addAll(points.keySet()));
        return new ScreenTable(
                heads,
                moments.stream()
                        .map(moment -> Stream.concat(
                                        Stream.of(LocalDateTime.ofEpochSecond(moment / MILLISECONDS, 0, ZoneOffset.UTC)
                                                .toString()),
                                        shown.stream().map(points -> written(points.get(moment))))
                                .toList())
                        .toList());
    }

    private String written(@Nullable Long value) {
        if (value == null || value == GAP) {
            return "";
        }
        return option.path("percent").asBoolean(false)
                ? BigDecimal.valueOf(value, 2).stripTrailingZeros().toPlainString() + "%"
                : value.toString();
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        getElement().setAttribute("source", getTranslation("export.picture.source"));
        getElement().callJsFunction("start", option);
        started = true;
        List<Map<Long, Long>> points = shown;
        shown = empty(points.size());
        show(points);
    }

    @Override
    protected void onDetach(DetachEvent detachEvent) {
        started = false;
    }

    private static List<Map<Long, Long>> empty(int series) {
        return Collections.nCopies(series, Map.of());
    }

    private static ArrayNode delta(Map<Long, Long> before, Map<Long, Long> after) {
        ArrayNode delta = JSON.arrayNode();
        after.forEach((time, value) -> {
            if (!value.equals(before.get(time))) {
                delta.add(JSON.arrayNode().add((long) time).add((long) value));
            }
        });
        before.keySet().stream()
                .filter(time -> !after.containsKey(time))
                .forEach(time -> delta.add(JSON.arrayNode().add((long) time).addNull()));
        return delta;
    }
}
