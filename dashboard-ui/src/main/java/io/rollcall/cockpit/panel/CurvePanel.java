package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.DeltaChart;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.Curve;
import io.rollcall.cockpit.live.Shown;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** How the day's roll call came in: attending above, absent below on its own scale, by the district's clock. */
public final class CurvePanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final DeltaChart chart;

    /** Shows no figure yet. */
    public CurvePanel(String title) {
        super("curve-panel", title);
        String attending = getTranslation("term.attending");
        String absent = getTranslation("term.absent");
        chart = new DeltaChart(CurveOption.of(attending, absent), 2, getTranslation("overview.curve.description"));
        addToHead(legend("legend-attending", attending));
        addToHead(legend("legend-absent", absent));
        add(chart);
    }

    /** Shows these figures. */
    public void show(Shown shown) {
        ZoneId zone = shown.zone();
        Curve curve = shown.curve();
        chart.show(List.of(points(curve, zone, Curve.Point::attending), points(curve, zone, Curve.Point::absent)));
    }

    private static Map<Long, Long> points(Curve curve, ZoneId zone, ToLongFunction<Curve.Point> height) {
        Map<Long, Long> points = new TreeMap<>();
        curve.points()
                .forEach(point -> points.put(DeltaChart.onTheWall(point.minute(), zone), height.applyAsLong(point)));
        return points;
    }

    private static Span legend(String className, String text) {
        var legend = new Span(text);
        legend.addClassNames("legend", className);
        return legend;
    }
}
