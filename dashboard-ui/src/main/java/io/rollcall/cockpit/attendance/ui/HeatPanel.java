package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.MapFigure;
import io.rollcall.cockpit.live.WeekdayPart;
import io.rollcall.warehouse.query.Figures;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Parts of the district down, weekdays across: each cell is a rate in the colour of its class, and its coverage below it. What cannot be known is a gap. */
final class HeatPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient UnaryOperator<String> naming;
    private final String column;
    private final Div table = new Div();
    private transient List<WeekdayPart> shown = List.of();

    HeatPanel(FigureFormat format, String className, String title, String column, UnaryOperator<String> naming) {
        super(className, title);
        this.format = format;
        this.column = column;
        this.naming = naming;
        addClassName("heat-panel");
        addToHead(new TermButton(Term.WEEKDAY_RATE));
        table.addClassName("heat");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        add(table);
    }

    /** Shows these; none where the year has not had a day yet. */
    void show(List<WeekdayPart> parts, Address here) {
        showNothing(parts.isEmpty(), getTranslation("attendance.no-day-yet"));
        if (parts.equals(shown)) {
            return;
        }
        shown = parts;
        table.removeAll();
        var days = new TreeSet<DayOfWeek>();
        parts.forEach(part -> days.addAll(part.weekdays().keySet()));
        table.getStyle().set("--weekdays", String.valueOf(Math.max(1, days.size())));
        table.add(row(
                "heat-head",
                Stream.concat(
                        Stream.of(cell("columnheader", new Span(column))),
                        days.stream()
                                .map(day -> cell(
                                        "columnheader",
                                        new Span(day.getDisplayName(TextStyle.SHORT_STANDALONE, format.locale())))))));
        parts.forEach(part -> table.add(row(part, days.stream().toList(), here)));
    }

    private Div row(WeekdayPart part, List<DayOfWeek> days, Address here) {
        var name = new Span(new Anchor(here.of(part.scope()).at(Place.OVERVIEW.path()), naming.apply(part.name())));
        Div row = row(
                "heat-row",
                Stream.concat(
                        Stream.of(cell("rowheader", name)),
                        days.stream().map(day -> figure(day, part.weekdays().getOrDefault(day, Figures.NONE)))));
        row.getElement().setAttribute("data-heat", part.name());
        return row;
    }

    private Span figure(DayOfWeek day, Figures figures) {
        boolean known = figures.rate().isPresent();
        Span cell = cell("cell", new Span(known ? format.share(figures.rate()) : FigureFormat.NO_FIGURE));
        if (figures.expected() > 0) {
            var coverage = new Span(format.share(figures.coverage()));
            coverage.addClassName("heat-coverage");
            coverage.setTitle(getTranslation(Term.COVERAGE.nameKey()));
            cell.add(coverage);
        }
        cell.addClassName(known ? "heat-" + MapFigure.RATE.kind(figures) : "heat-gap");
        cell.getElement().setAttribute("data-day", day.name());
        return cell;
    }

    private static Span cell(String role, Span content) {
        var cell = new Span(content);
        cell.getElement().setAttribute("role", role);
        return cell;
    }

    private static Div row(String className, Stream<Span> cells) {
        var row = new Div(cells.toArray(Span[]::new));
        row.addClassName(className);
        row.getElement().setAttribute("role", "row");
        return row;
    }
}
