package io.rollcall.cockpit.panel;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The curve's ECharts option: two plots over one time axis, since absences would be invisible on the scale of those attending; behind each a band of what is usual. */
final class CurveOption {

    private static final String TEMPLATE = """
            {
              "useUTC": true,
              "animation": false,
              "grid": [
                {"right": 18, "top": 12, "bottom": "43%"},
                {"right": 18, "top": "66%", "bottom": 28}
              ],
              "axisPointer": {"link": [{"xAxisIndex": "all"}]},
              "tooltip": {"trigger": "axis"},
              "xAxis": [
                {"type": "time", "gridIndex": 0, "axisLabel": {"show": false}, "axisTick": {"show": false},
                 "minInterval": 60000, "splitLine": {"show": false}},
                {"type": "time", "gridIndex": 1, "minInterval": 60000, "axisTick": {"show": false},
                 "axisLabel": {"formatter": "{HH}:{mm}", "hideOverlap": true}, "splitLine": {"show": false}}
              ],
              "yAxis": [
                {"type": "value", "gridIndex": 0, "splitNumber": 4, "axisLabel": {}},
                {"type": "value", "gridIndex": 1, "splitNumber": 2, "axisLabel": {}}
              ],
              "series": [
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false, "colorOf": "--status-present",
                 "lineStyle": {"width": 3}, "filled": true},
                {"type": "line", "xAxisIndex": 1, "yAxisIndex": 1, "showSymbol": false, "colorOf": "--status-excused",
                 "lineStyle": {"width": 2.5, "type": [7, 3]}, "filled": true},
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false, "colorOf": "--usual-band",
                 "lineStyle": {"width": 1}, "stack": "attending", "z": 1},
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false, "colorOf": "--usual-band",
                 "lineStyle": {"width": 1}, "stack": "attending", "z": 1, "filled": true, "above": 2},
                {"type": "line", "xAxisIndex": 1, "yAxisIndex": 1, "showSymbol": false, "colorOf": "--usual-band",
                 "lineStyle": {"width": 1}, "stack": "absent", "z": 1},
                {"type": "line", "xAxisIndex": 1, "yAxisIndex": 1, "showSymbol": false, "colorOf": "--usual-band",
                 "lineStyle": {"width": 1}, "stack": "absent", "z": 1, "filled": true, "above": 4}
              ]
            }
            """;

    private static final int FIRST_BOUND = 2;

    private CurveOption() {}

    /**
     * @param names of the six series: attending and absent today, then the lower and the upper bound of what is usual for each
     * @param usual what a picture's legend calls the bands
     */
    static JsonNode of(List<String> names, String usual) {
        JsonNode option = JsonMapper.shared().readTree(TEMPLATE);
        for (int i = 0; i < names.size(); i++) {
            ObjectNode series = (ObjectNode) option.at("/series/" + i);
            series.put("name", names.get(i));
            if (series.has("stack")) {
                series.put("legend", i == FIRST_BOUND ? usual : "");
            }
        }
        return option;
    }
}
