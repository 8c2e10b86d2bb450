package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.DeltaChart;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.Curve;
import io.rollcall.cockpit.live.Curve.Point;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.UsualCurve.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** How the day's roll call came in: attending above, absent below on its own scale, by the district's clock, each before a band of what is usual. */
public final class CurvePanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final DeltaChart chart;
    private final Span usual;

    /** Shows no figure yet. */
    public CurvePanel(String title) {
        super("curve-panel", title);
        String attending = getTranslation("term.attending");
        String absent = getTranslation("term.absent");
        List<String> names = List.of(
                attending,
                absent,
                getTranslation("overview.curve.usual-from", attending),
                getTranslation("overview.curve.usual-to", attending),
                getTranslation("overview.curve.usual-from", absent),
                getTranslation("overview.curve.usual-to", absent));
        chart = new DeltaChart(
                CurveOption.of(names, getTranslation(Term.USUAL_CURVE.nameKey())),
                names.size(),
                getTranslation("overview.curve.description"));
        addToHead(legend("legend-attending", new Text(attending)));
        addToHead(legend("legend-absent", new Text(absent)));
        usual = legend("legend-usual", new TermButton(Term.USUAL_CURVE));
        showUsual(false);
        addToHead(usual);
        add(chart);
    }

    /** Shows these figures. */
    public void show(Shown shown) {
        ZoneId zone = shown.zone();
        Curve curve = shown.curve();
        List<Step> steps = shown.usualCurve().beside(curve).toList();
        showUsual(!steps.isEmpty());
        chart.show(List.of(
                points(curve.points(), Point::minute, Point::attending, zone),
                points(curve.points(), Point::minute, Point::absent, zone),
                points(steps, Step::minute, step -> step.attending().from(), zone),
                points(steps, Step::minute, step -> step.attending().to(), zone),
                points(steps, Step::minute, step -> step.absent().from(), zone),
                points(steps, Step::minute, step -> step.absent().to(), zone)));
    }

    /** Has its place whether it is known or not: it comes after the curve, and must move nothing. */
    private void showUsual(boolean known) {
        usual.getElement().getClassList().set("unknown", !known);
    }

    private static <T> Map<Long, Long> points(
            List<T> line, Function<T, Instant> minute, ToLongFunction<T> height, ZoneId zone) {
        Map<Long, Long> points = new TreeMap<>();
        line.forEach(point -> points.put(DeltaChart.onTheWall(minute.apply(point), zone), height.applyAsLong(point)));
        return points;
    }

    private static Span legend(String className, Component text) {
        var legend = new Span(text);
        legend.addClassNames("legend", className);
        return legend;
    }
}
