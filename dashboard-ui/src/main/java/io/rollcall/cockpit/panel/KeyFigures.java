package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.Figures;

/** The sums that everything else is a part of, and how many schools they come from. */
public final class KeyFigures extends Section {

    private static final long serialVersionUID = 1L;

    private final Figure expected;
    private final Figure possible;
    private final Figure attending;
    private final Figure absent;
    private final Figure reporting;
    private final Figure schools;
    private final Div reportingBar = new Div();

    /** With a tile that says how many schools they come from. */
    public static KeyFigures ofSchools(FigureFormat format) {
        var figures = new KeyFigures(format);
        figures.add(figures.schoolsTile());
        return figures;
    }

    /** Of a single school. */
    public KeyFigures(FigureFormat format) {
        addClassName("key-figures");
        getElement().setAttribute("aria-label", getTranslation("overview.key-figures"));
        expected = new Figure(Term.EXPECTED.code(), format);
        possible = new Figure(Term.POSSIBLE.code(), format);
        attending = new Figure(Term.ATTENDING.code(), format);
        absent = new Figure(Term.ABSENT.code(), format);
        reporting = new Figure(Term.SCHOOLS_REPORTING.code(), format);
        schools = new Figure("schools_expected", format);
        add(
                tile(Term.EXPECTED, expected),
                tile(Term.POSSIBLE, possible),
                tile(Term.ATTENDING, attending),
                tile(Term.ABSENT, absent));
    }

    /** Shows the figures of what is looked at, or that there are none. */
    public void show(Shown shown) {
        shown.figures().ifPresentOrElse(figures -> show(figures, shown.whole().orElseThrow()), this::clear);
    }

    private void show(Figures figures, DistrictFigures district) {
        expected.count(figures.expected());
        possible.count(figures.possible());
        attending.count(figures.attending());
        absent.count(figures.absent());
        reporting.count(district.schoolsReporting());
        schools.count(district.schoolsExpected());
        reportingBar
                .getStyle()
                .set("--share", String.valueOf((double) district.schoolsReporting() / district.schoolsExpected()));
    }

    private void clear() {
        for (Figure figure : new Figure[] {expected, possible, attending, absent, reporting, schools}) {
            figure.clear();
        }
        reportingBar.getStyle().set("--share", "0");
    }

    private static Div tile(Term term, Figure figure) {
        var tile = new Div(new TermButton(term), figure);
        tile.addClassNames("tile", "tile-" + term.code());
        return tile;
    }

    private Div schoolsTile() {
        var of = new Span(getTranslation("overview.of"));
        of.addClassName("tile-of");
        var line = new Div(reporting, of, schools);
        line.addClassName("tile-line");
        reportingBar.addClassName("share-bar");
        var tile = new Div(new TermButton(Term.SCHOOLS_REPORTING), line, reportingBar);
        tile.addClassNames("tile", "tile-schools");
        return tile;
    }
}
