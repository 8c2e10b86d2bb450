package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.live.UsualRange;
import io.rollcall.cockpit.live.Weekday;
import java.time.format.TextStyle;
import java.util.List;
import java.util.OptionalDouble;

/** The school year's days by weekday: the median, and the range between the quartiles on one scale for all. */
final class WeekdaysPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final double PER_CENT = 0.01;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private transient List<Weekday> shown = List.of();

    WeekdaysPanel(FigureFormat format, String title) {
        super("weekdays-panel", title);
        this.format = format;
        table.addClassName("weekdays");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        add(table);
    }

    /** Shows these; empty where the year has not had a day yet. */
    void show(List<Weekday> weekdays) {
        showNothing(weekdays.isEmpty(), getTranslation("attendance.no-day-yet"));
        if (weekdays.equals(shown)) {
            return;
        }
        shown = weekdays;
        table.removeAll();
        double least = weekdays.stream()
                .flatMap(weekday -> weekday.usual().stream())
                .mapToDouble(UsualRange::lowerQuartile)
                .min()
                .orElse(0);
        // The scale begins below the least of them and ends at all.
        double begin = Math.max(0, least - PER_CENT);
        weekdays.forEach(weekday -> table.add(row(weekday, begin)));
    }

    private Div row(Weekday weekday, double begin) {
        var bar = new Div();
        bar.addClassName("range-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        weekday.usual().ifPresent(usual -> {
            bar.getStyle().set("--lower", place(usual.lowerQuartile(), begin));
            bar.getStyle().set("--middle", place(usual.median(), begin));
            bar.getStyle().set("--upper", place(usual.upperQuartile(), begin));
        });
        bar.getElement().getClassList().set("empty", weekday.usual().isEmpty());
        var median = cell(
                "weekday-rate",
                weekday.usual()
                        .map(usual -> format.share(OptionalDouble.of(usual.median())))
                        .orElse(FigureFormat.NO_FIGURE));
        var row = new Div(
                cell("weekday-name", weekday.day().getDisplayName(TextStyle.FULL_STANDALONE, format.locale())),
                bar,
                median,
                cell("weekday-days", getTranslation("attendance.days", format.count(weekday.days()))));
        row.addClassName("weekday");
        row.getElement().setAttribute("role", "row");
        row.getElement().setAttribute("data-weekday", weekday.day().name());
        weekday.usual()
                .ifPresent(usual -> row.setTitle(getTranslation(
                        "comparison.range",
                        format.share(OptionalDouble.of(usual.lowerQuartile())),
                        format.share(OptionalDouble.of(usual.upperQuartile())))));
        return row;
    }

    private static String place(double rate, double begin) {
        return String.valueOf((rate - begin) / (1 - begin));
    }

    private static Span cell(String className, String text) {
        var cell = new Span(text);
        cell.addClassName(className);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }
}
