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
              "textStyle": {"color": "#9fb6cf", "fontFamily": "inherit"},
              "grid": [
                {"right": 18, "top": 12, "bottom": "43%"},
                {"right": 18, "top": "66%", "bottom": 28}
              ],
              "axisPointer": {"link": [{"xAxisIndex": "all"}]},
              "tooltip": {
                "trigger": "axis", "backgroundColor": "#0d2036", "borderColor": "#2b5680",
                "textStyle": {"color": "#e8f1fb"}
              },
              "xAxis": [
                {"type": "time", "gridIndex": 0, "axisLabel": {"show": false}, "axisTick": {"show": false},
                 "minInterval": 60000, "axisLine": {"lineStyle": {"color": "#24486d"}}, "splitLine": {"show": false}},
                {"type": "time", "gridIndex": 1, "minInterval": 60000, "axisTick": {"show": false},
                 "axisLabel": {"color": "#9fb6cf", "formatter": "{HH}:{mm}", "hideOverlap": true},
                 "axisLine": {"lineStyle": {"color": "#24486d"}}, "splitLine": {"show": false}}
              ],
              "yAxis": [
                {"type": "value", "gridIndex": 0, "splitNumber": 4, "axisLabel": {"color": "#9fb6cf"},
                 "splitLine": {"lineStyle": {"color": "rgba(110,160,215,.14)"}}},
                {"type": "value", "gridIndex": 1, "splitNumber": 2, "axisLabel": {"color": "#9fb6cf"},
                 "splitLine": {"lineStyle": {"color": "rgba(110,160,215,.14)"}}}
              ],
              "series": [
                {"type": "line", "xAxisIndex": 0, "yAxisIndex": 0, "showSymbol": false, "color": "#3fb4ef",
                 "lineStyle": {"width": 3},
                 "areaStyle": {"color": {"type": "linear", "x": 0, "y": 0, "x2": 0, "y2": 1, "colorStops": [
                   {"offset": 0, "color": "rgba(63,180,239,.42)"}, {"offset": 1, "color": "rgba(63,180,239,.02)"}]}}},
                {"type": "line", "xAxisIndex": 1, "yAxisIndex": 1, "showSymbol": false, "color": "#f59a56",
                 "lineStyle": {"width": 2.5, "type": [7, 3]},
                 "areaStyle": {"color": {"type": "linear", "x": 0, "y": 0, "x2": 0, "y2": 1, "colorStops": [
                   {"offset": 0, "color": "rgba(245,154,86,.36)"}, {"offset": 1, "color": "rgba(245,154,86,.02)"}]}}}
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
