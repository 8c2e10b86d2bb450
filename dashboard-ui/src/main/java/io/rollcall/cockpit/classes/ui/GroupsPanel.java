package io.rollcall.cockpit.classes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.warehouse.query.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades, classes or sessions beside each other, a row each. */
final class GroupsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private final Span kind = new Span();
    private transient List<Row> shown = List.of();

    /**
     * One row.
     *
     * @param code what the row is of, for whoever reads the page with a program
     * @param way where it leads; empty where nothing is below it
     */
    record Row(String code, String name, Optional<String> way, Figures figures) {}

    GroupsPanel(FigureFormat format, String title) {
        super("groups-panel", title);
        this.format = format;
        table.addClassNames("parts", "groups");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        table.add(row(
                "parts-head",
                "columnheader",
                kind,
                new Span(),
                new TermButton(Term.EXPECTED),
                new TermButton(Term.ATTENDING),
                new TermButton(Term.LATE),
                new TermButton(Term.ABSENT),
                new TermButton(Term.UNKNOWN),
                new TermButton(Term.ATTENDANCE_RATE, getTranslation("ranking.rate")),
                new TermButton(Term.COVERAGE)));
        add(table);
    }

    /** Shows these rows, or says why there are none. */
    void show(String column, List<Row> rows, String whyNone) {
        WriteText.into(kind, column);
        showNothing(rows.isEmpty(), whyNone);
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        List<Component> old = new ArrayList<>(table.getChildren().skip(1).toList());
        old.forEach(table::remove);
        rows.forEach(row -> table.add(row(row)));
    }

    private Div row(Row row) {
        Figures figures = row.figures();
        var rate = new Span(format.share(figures.rate()));
        rate.addClassName("part-rate");
        Component name =
                row.way().<Component>map(way -> new Anchor(way, row.name())).orElseGet(() -> new Span(row.name()));
        Div line = row(
                "part",
                "cell",
                name,
                bar(figures),
                count(figures.expected()),
                count(figures.attending()),
                count(figures.late()),
                count(figures.absent()),
                unknown(figures.unknown()),
                rate,
                new Span(format.share(figures.coverage())));
        line.getElement().setAttribute("data-group", row.code());
        line.getElement().setAttribute("data-absent", String.valueOf(figures.absent()));
        line.getElement().getClassList().set("greyed", !SchoolStanding.isCovered(figures));
        return line;
    }

    /** Attending, absent and unknown as parts of who could attend. */
    private static Div bar(Figures figures) {
        var bar = new Div();
        bar.addClassName("day-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        double possible = Math.max(1, figures.possible());
        bar.getStyle().set("--attending", String.valueOf(Math.min(1, figures.attending() / possible)));
        bar.getStyle().set("--known", String.valueOf(Math.min(1, (figures.attending() + figures.absent()) / possible)));
        return bar;
    }

    /** Below zero more people are known than expected: a fault of the data, shown as one. */
    private Span unknown(long people) {
        Span count = count(people);
        count.getElement().getClassList().set("fault-count", people < 0);
        return count;
    }

    private Span count(long people) {
        return new Span(format.count(people));
    }

    private static Div row(String className, String role, Component... cells) {
        var row = new Div();
        row.addClassName(className);
        row.getElement().setAttribute("role", "row");
        for (Component content : cells) {
            var cell = new Span(content);
            cell.getElement().setAttribute("role", role);
            row.add(cell);
        }
        return row;
    }
}
