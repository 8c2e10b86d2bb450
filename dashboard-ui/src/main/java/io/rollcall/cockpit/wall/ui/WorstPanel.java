package io.rollcall.cockpit.wall.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.Ranking;
import io.rollcall.cockpit.live.Ranking.Entry;
import io.rollcall.cockpit.live.Ranking.Order;
import io.rollcall.cockpit.live.Shown;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The few schools that somebody should look after first, large. */
final class WorstPanel extends Panel {

    static final int ROWS = 8;

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Order order;
    private final transient Predicate<Entry> which;
    private final Div rows = new Div();
    private transient List<Entry> shown = List.of();

    WorstPanel(FigureFormat format, String className, String title, Order order, Predicate<Entry> which) {
        super(className, title);
        this.format = format;
        this.order = order;
        this.which = which;
        rows.addClassName("worst");
        add(rows);
    }

    void show(Shown now) {
        List<Entry> first = Ranking.of(now.entries(), order, "").stream()
                .filter(which)
                .limit(ROWS)
                .toList();
        if (first.equals(shown) && rows.getChildren().findAny().isPresent()) {
            return;
        }
        shown = first;
        rows.removeAll();
        first.forEach(entry -> rows.add(row(entry)));
        if (first.isEmpty()) {
            rows.add(new Span(getTranslation("wall.none")));
        }
    }

    private Div row(Entry entry) {
        boolean reporting = entry.school().reporting();
        Span points = cell(
                "worst-points",
                entry.deviation().isPresent()
                        ? getTranslation(
                                "comparison.points",
                                format.points(entry.deviation().getAsDouble()))
                        : "");
        points.getElement().getClassList().set("below", entry.isBelowUsual());
        var row = new Div(Stream.of(
                        cell("worst-name", entry.school().name()),
                        cell(
                                "worst-rate",
                                reporting
                                        ? format.share(entry.figures().rate())
                                        : getTranslation("standing.not_reporting")),
                        points)
                .toArray(Span[]::new));
        row.addClassName("worst-row");
        row.getElement().setAttribute("data-school", entry.school().school());
        row.getElement().getClassList().set("not-reporting", !reporting);
        return row;
    }

    private static Span cell(String className, String text) {
        var cell = new Span(text);
        cell.addClassName(className);
        return cell;
    }
}
