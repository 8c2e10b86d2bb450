package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Part;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.warehouse.query.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/** Parts of the district beside each other, a row each; each leads to its own overview. */
public final class PartsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private final transient UnaryOperator<String> naming;
    private transient List<Part> shown = List.of();

    /** The district's sub-districts. */
    public static PartsPanel ofAreas(FigureFormat format) {
        return new PartsPanel(
                format,
                "areas-panel",
                I18NProvider.translate("attendance.areas"),
                I18NProvider.translate("scope.area"),
                UnaryOperator.identity());
    }

    /** Its kinds of school. */
    public static PartsPanel ofKinds(FigureFormat format) {
        return new PartsPanel(
                format,
                "kinds-panel",
                I18NProvider.translate("attendance.kinds"),
                I18NProvider.translate("scope.kind"),
                code -> I18NProvider.translate(SchoolKind.textKey(code)));
    }

    private PartsPanel(
            FigureFormat format, String className, String title, String column, UnaryOperator<String> naming) {
        super(className, title);
        this.format = format;
        this.naming = naming;
        table.addClassName("parts");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        table.add(head(column));
        add(table);
    }

    /** Shows these parts; their ways keep the rest of the address. */
    public void show(List<Part> parts, Address here) {
        if (parts.equals(shown)) {
            return;
        }
        shown = parts;
        List<Component> rows = new ArrayList<>(table.getChildren().skip(1).toList());
        rows.forEach(table::remove);
        parts.forEach(part -> table.add(row(part, here)));
    }

    private Div head(String column) {
        return row(
                "parts-head",
                "columnheader",
                new Span(column),
                new TermButton(Term.SCHOOLS_REPORTING, getTranslation("attendance.reporting")),
                new TermButton(Term.EXPECTED),
                new TermButton(Term.ABSENT),
                new TermButton(Term.ATTENDANCE_RATE, getTranslation("ranking.rate")),
                new TermButton(Term.DEVIATION, getTranslation("ranking.deviation")),
                new TermButton(Term.COVERAGE));
    }

    private Div row(Part part, Address here) {
        Figures figures = part.figures();
        var rate = new Span(format.share(figures.rate()));
        rate.addClassName("part-rate");
        OptionalDouble points = part.deviation();
        var deviation = new Span(points.isPresent() ? format.points(points.getAsDouble()) : FigureFormat.NO_FIGURE);
        deviation.getElement().getClassList().set("below", part.isBelowUsual());
        Div row = row(
                "part",
                "cell",
                new Anchor(here.of(part.scope()).at(Place.OVERVIEW.path()), naming.apply(part.name())),
                new Span(getTranslation(
                        "attendance.of",
                        format.count(part.whole().schoolsReporting()),
                        format.count(part.whole().schoolsExpected()))),
                new Span(format.count(figures.expected())),
                // Nothing known of anybody is not a count of nobody.
                new Span(figures.rate().isPresent() ? format.count(figures.absent()) : FigureFormat.NO_FIGURE),
                rate,
                deviation,
                new Span(format.share(figures.coverage())));
        row.getElement().setAttribute("data-part", part.name());
        row.getElement().getClassList().set("greyed", !SchoolStanding.isCovered(figures));
        return row;
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
