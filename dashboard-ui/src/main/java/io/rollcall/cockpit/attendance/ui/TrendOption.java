package io.rollcall.cockpit.attendance.ui;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The year's ECharts option: rates above on a scale of their own, coverage below from nothing to all; values are hundredths of a per cent. */
final class TrendOption {

    private static final String TEMPLATE = """
            {
              "useUTC": true,
              "animation": false,
              "percent": true,
              "grid": [
                {"right": 18, "top": 12, "bottom": "38%"},
                {"right": 18, "top": "72%", "bottom": 28}
              ],
              "axisPointer": {"link": [{"xAxisIndex": "all"}]},
              "tooltip": {"trigger": "axis"},
              "xAxis": [
                {"type": "time", "gridIndex": 0, "axisLabel": {"show": false}, "axisTick": {"show": false},
                 "minInterval": 86400000, "splitLine": {"show": false}},
                {"type": "time", "gridIndex": 1, "minInterval": 86400000, "axisTick": {"show": false},
                 "axisLabel": {"formatter": "{MM}-{dd}", "hideOverlap": true, "showMaxLabel": true, "alignMaxLabel": "right"},
                 "splitLine": {"show": false}}
              ],
              "yAxis": [
                {"type": "value", "gridIndex": 0, "splitNumber": 4, "scale": true, "max": 10000, "axisLabel": {}},
                {"type": "value", "gridIndex": 1, "splitNumber": 1, "min": 0, "max": 10000, "axisLabel": {}}
              ],
              "series": [
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "symbolSize": 4, "colorOf": "--status-present",
                 "lineStyle": {"width": 2}},
                {"type": "line", "step": "middle", "xAxisIndex": 1, "yAxisIndex": 1, "showSymbol": false,
                 "colorOf": "--known-share", "lineStyle": {"width": 1.5}, "filled": true}
              ]
            }
            """;

    private TrendOption() {}

    static JsonNode of(String rate, String coverage) {
        JsonNode option = JsonMapper.shared().readTree(TEMPLATE);
        ((ObjectNode) option.at("/series/0")).put("name", rate);
        ((ObjectNode) option.at("/series/1")).put("name", coverage);
        return option;
    }
}
