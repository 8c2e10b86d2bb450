package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.MapFigure;
import io.rollcall.warehouse.query.Figures;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Parts of the district or of a school down, weekdays across: each cell is a rate in the colour of its class, and its coverage below it. What cannot be known is a gap. */
public final class HeatPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final double SURPLUS_OF_GUESTS = 1.02;

    private final transient FigureFormat format;
    private final String column;
    private final Div table = new Div();
    private transient List<Row> shown = List.of();

    /**
     * A part.
     *
     * @param way where it leads to
     * @param weekdays in half-days; a weekday without a school day is not among them
     */
    public record Row(String code, String name, String way, Map<DayOfWeek, Figures> weekdays) {

        public Row {
            weekdays = Map.copyOf(weekdays);
        }
    }

    /** @param column what the parts are */
    public HeatPanel(FigureFormat format, String className, String title, String column) {
        super(className, title);
        this.format = format;
        this.column = column;
        addClassName("heat-panel");
        addToHead(new TermButton(Term.WEEKDAY_RATE));
        table.addClassName("heat");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        add(table);
    }

    /** Shows these; none where the year has not had a day yet. */
    public void show(List<Row> parts) {
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
        parts.forEach(part -> table.add(row(part, days.stream().toList())));
    }

    private Div row(Row part, List<DayOfWeek> days) {
        var name = new Span(new Anchor(part.way(), part.name()));
        Div row = row(
                "heat-row",
                Stream.concat(
                        Stream.of(cell("rowheader", name)),
                        days.stream().map(day -> figure(day, part.weekdays().getOrDefault(day, Figures.NONE)))));
        row.getElement().setAttribute("data-heat", part.code());
        return row;
    }

    /** A few more than expected, such as guests of another class, make no day's sum of a year a fault; its coverage says that they are there. */
    private static int kind(Figures figures) {
        boolean few = figures.unknown() < 0 && figures.coverage().orElse(0) < SURPLUS_OF_GUESTS;
        return MapFigure.RATE.kind(few ? figures.plus(new Figures(-figures.unknown(), 0, 0, 0, 0, 0, 0)) : figures);
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
        cell.addClassName(known ? "heat-" + kind(figures) : "heat-gap");
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
