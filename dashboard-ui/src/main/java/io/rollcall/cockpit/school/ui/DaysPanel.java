package io.rollcall.cockpit.school.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The last school days, the newest first, each as attending, absent and unknown; a day of which nothing is known says so. */
final class DaysPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private transient Optional<List<DayFigures>> shown = Optional.empty();

    DaysPanel(FigureFormat format, String title) {
        super("days-panel", title);
        this.format = format;
        table.addClassName("days");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        add(table);
    }

    void show(Optional<List<DayFigures>> days, String path) {
        if (days.isEmpty() || days.equals(shown)) {
            return;
        }
        shown = days;
        table.removeAll();
        table.add(head());
        days.get().stream()
                .sorted(Comparator.comparing(DayFigures::date).reversed())
                .forEach(day -> table.add(row(day, path)));
    }

    private Div head() {
        var bar = new Span();
        bar.addClassName("day-bar");
        var head = new Div(
                cell("columnheader", "day-date", new Span(getTranslation("school.day"))),
                bar,
                cell(
                        "columnheader",
                        "day-rate",
                        new Span(new TermButton(Term.ATTENDANCE_RATE, getTranslation("ranking.rate")))),
                cell("columnheader", "day-coverage", new Span(new TermButton(Term.COVERAGE))));
        head.addClassNames("day", "days-head");
        head.getElement().setAttribute("role", "row");
        return head;
    }

    private Div row(DayFigures day, String path) {
        Figures figures = day.day();
        boolean known = figures.rate().isPresent();
        var date = new Anchor(
                new Address(Optional.of(day.date()), Optional.empty(), Address.NOW.scope()).at(path),
                format.day(day.date()));
        var bar = new Div();
        bar.addClassName("day-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        double possible = Math.max(1, figures.possible());
        bar.getStyle().set("--attending", String.valueOf(Math.min(1, figures.attending() / possible)));
        bar.getStyle().set("--known", String.valueOf(Math.min(1, (figures.attending() + figures.absent()) / possible)));
        var row = new Div(
                cell("cell", "day-date", new Span(date)),
                bar,
                cell(
                        "cell",
                        "day-rate",
                        new Span(known ? format.share(figures.rate()) : getTranslation("term.unknown"))),
                cell("cell", "day-coverage", new Span(format.share(figures.coverage()))));
        row.addClassName("day");
        row.getElement().setAttribute("role", "row");
        row.getElement().setAttribute("data-day", day.date().toString());
        row.getElement().setAttribute("data-known", String.valueOf(known));
        row.getElement().getClassList().set("unknown-day", !known);
        row.getElement().getClassList().set("greyed", known && !SchoolStanding.isCovered(figures));
        return row;
    }

    private static Span cell(String role, String className, Span content) {
        content.addClassName(className);
        content.getElement().setAttribute("role", role);
        return content;
    }
}
