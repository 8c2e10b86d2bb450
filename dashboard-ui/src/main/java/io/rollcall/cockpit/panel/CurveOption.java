package io.rollcall.cockpit.panel;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The curve's ECharts option: two plots over one time axis, since absences would be invisible on the scale of those attending. */
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
                 "lineStyle": {"width": 2.5, "type": [7, 3]}, "filled": true}
              ]
            }
            """;

    private CurveOption() {}

    static JsonNode of(String attending, String absent) {
        JsonNode option = JsonMapper.shared().readTree(TEMPLATE);
        ((ObjectNode) option.at("/series/0")).put("name", attending);
        ((ObjectNode) option.at("/series/1")).put("name", absent);
        return option;
    }
}
