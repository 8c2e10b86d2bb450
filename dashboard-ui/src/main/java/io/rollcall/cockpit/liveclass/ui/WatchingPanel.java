package io.rollcall.cockpit.liveclass.ui;

import io.rollcall.cockpit.component.DeltaChart;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.LiveDay;
import io.rollcall.warehouse.query.LiveCurve.WatchPoint;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How many people watched live classes, minute by minute, by the district's clock. */
final class WatchingPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private static final String OPTION = """
            {
              "useUTC": true,
              "animation": false,
              "grid": [{"right": 18, "top": 14, "bottom": 28}],
              "tooltip": {"trigger": "axis"},
              "xAxis": [
                {"type": "time", "minInterval": 60000, "axisTick": {"show": false},
                 "axisLabel": {"formatter": "{HH}:{mm}", "hideOverlap": true}, "splitLine": {"show": false}}
              ],
              "yAxis": [{"type": "value", "splitNumber": 4, "minInterval": 1, "axisLabel": {}}],
              "series": [
                {"type": "line", "step": "end", "showSymbol": false, "colorOf": "--status-present",
                 "lineStyle": {"width": 3}, "filled": true}
              ]
            }
            """;

    private final DeltaChart chart;

    WatchingPanel(String title) {
        super("watching-panel", title);
        chart = new DeltaChart(option(getTranslation("term.watching")), 1, getTranslation("live.curve.description"));
        add(chart);
    }

    void show(LiveDay day, ZoneId zone) {
        Map<Long, Long> points = new TreeMap<>();
        day.curve().forEach(point -> points.put(DeltaChart.onTheWall(point.minute(), zone), point.watching()));
        if (!day.curve().isEmpty()) {
            WatchPoint last = day.curve().getLast();
            points.put(DeltaChart.onTheWall(day.moment().truncatedTo(ChronoUnit.MINUTES), zone), last.watching());
        }
        showNothing(points.isEmpty(), getTranslation("live.nothing"));
        chart.show(List.of(points));
    }

    private static JsonNode option(String watching) {
        JsonNode option = JsonMapper.shared().readTree(OPTION);
        ((ObjectNode) option.at("/series/0")).put("name", watching);
        return option;
    }
}
