package io.rollcall.cockpit.notices.ui;

import io.rollcall.cockpit.component.DeltaChart;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.OneNotice.Progress;
import io.rollcall.warehouse.query.NoticeCurve.ReadPoint;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How many had read a notice by each minute, against half and nine tenths of its audience; below, how many read it in that minute. */
final class ReachPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final long MINUTE = 60_000;

    private static final String OPTION = """
            {
              "useUTC": true,
              "animation": false,
              "grid": [
                {"right": 18, "top": 14, "bottom": "40%"},
                {"right": 18, "top": "70%", "bottom": 28}
              ],
              "axisPointer": {"link": [{"xAxisIndex": "all"}]},
              "tooltip": {"trigger": "axis"},
              "xAxis": [
                {"type": "time", "gridIndex": 0, "axisLabel": {"show": false}, "axisTick": {"show": false},
                 "minInterval": 60000, "splitLine": {"show": false}},
                {"type": "time", "gridIndex": 1, "minInterval": 60000, "axisTick": {"show": false},
                 "axisLabel": {"formatter": {"day": "{MM}-{dd}", "hour": "{HH}:{mm}", "minute": "{HH}:{mm}"}, "hideOverlap": true},
                 "splitLine": {"show": false}}
              ],
              "yAxis": [
                {"type": "value", "gridIndex": 0, "splitNumber": 4, "min": 0, "minInterval": 1, "axisLabel": {}},
                {"type": "value", "gridIndex": 1, "splitNumber": 2, "min": 0, "minInterval": 1, "axisLabel": {}}
              ],
              "series": [
                {"type": "line", "step": "end", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false,
                 "colorOf": "--status-present", "lineStyle": {"width": 3}, "filled": true},
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false, "colorOf": "--ink-soft",
                 "lineStyle": {"width": 1, "type": "dashed"}, "labelled": true, "legend": ""},
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false, "colorOf": "--ink-soft",
                 "lineStyle": {"width": 1, "type": "dashed"}, "labelled": true, "legend": ""},
                {"type": "line", "step": "end", "xAxisIndex": 1, "yAxisIndex": 1, "showSymbol": false,
                 "colorOf": "--known-share", "lineStyle": {"width": 1.5}, "filled": true}
              ]
            }
            """;

    private final DeltaChart chart;

    ReachPanel(String title) {
        super("reach-panel", title);
        chart = new DeltaChart(
                option(
                        getTranslation("notices.readers"),
                        getTranslation("notices.half"),
                        getTranslation("notices.nine-tenths"),
                        getTranslation("notices.readers-a-minute")),
                4,
                getTranslation("notices.curve.description"));
        add(chart);
    }

    void show(Progress progress, ZoneId zone) {
        Map<Long, Long> reached = new TreeMap<>();
        Map<Long, Long> readers = new TreeMap<>();
        progress.figures().ifPresent(notice -> {
            reached.put(DeltaChart.onTheWall(notice.published().truncatedTo(ChronoUnit.MINUTES), zone), 0L);
            for (ReadPoint point : progress.curve()) {
                long minute = DeltaChart.onTheWall(point.minute(), zone);
                reached.put(minute, point.reached());
                readers.putIfAbsent(minute - MINUTE, 0L);
                readers.put(minute, point.readers());
                readers.put(minute + MINUTE, 0L);
            }
        });
        showNothing(progress.curve().isEmpty(), getTranslation("notices.nothing-read"));
        long audience = progress.figures().map(notice -> notice.audience()).orElse(0L);
        chart.show(List.of(reached, level(reached, audience / 2), level(reached, audience * 9 / 10), readers));
    }

    /** A line across at that height. */
    private static Map<Long, Long> level(Map<Long, Long> points, long height) {
        Map<Long, Long> level = new TreeMap<>();
        if (points.size() > 1) {
            points.keySet().stream().min(Long::compare).ifPresent(first -> level.put(first, height));
            points.keySet().stream().max(Long::compare).ifPresent(last -> level.put(last, height));
        }
        return level;
    }

    private static JsonNode option(String... names) {
        JsonNode option = JsonMapper.shared().readTree(OPTION);
        for (int i = 0; i < names.length; i++) {
            ((ObjectNode) option.at("/series/" + i)).put("name", names[i]);
        }
        return option;
    }
}
