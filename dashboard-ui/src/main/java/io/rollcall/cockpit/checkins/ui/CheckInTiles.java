package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.Tile;
import io.rollcall.cockpit.live.CheckInPace;
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.panel.PartWords;
import java.util.Optional;
import java.util.OptionalDouble;

/** A check-in in figures; its completion never without its coverage. */
final class CheckInTiles extends Section {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient PartWords parts;
    private final Figure completion;
    private final Figure coverage;
    private final Figure outstanding;
    private final Figure expected;
    private final Figure pace;
    private final Figure usual;
    private final Figure heard;
    private final Figure schools;
    private final Tile completionTile;

    CheckInTiles(FigureFormat format) {
        this.format = format;
        parts = new PartWords(format);
        addClassName("tiles");
        getElement().setAttribute("aria-label", getTranslation("overview.key-figures"));
        completion = new Figure(Term.COMPLETION.code(), format);
        coverage = new Figure(Term.CHECK_IN_COVERAGE.code(), format);
        outstanding = new Figure(Term.OUTSTANDING.code(), format);
        expected = new Figure(Term.EXPECTED.code(), format);
        pace = new Figure(Term.USUAL_PACE.code(), format);
        usual = new Figure("usual_completion", format);
        heard = new Figure(Term.SCHOOLS_REPORTING.code(), format);
        schools = new Figure("schools_expected", format);
        completionTile = new Tile(Term.COMPLETION, completion, new TermButton(Term.CHECK_IN_COVERAGE), coverage);
        add(
                completionTile,
                new Tile(Term.OUTSTANDING, outstanding, new Span(getTranslation("check-ins.expected")), expected),
                new Tile(Term.USUAL_PACE, pace, new Span(getTranslation("check-ins.usual")), usual),
                new Tile(Term.SCHOOLS_REPORTING, heard, new Span(getTranslation("overview.of")), schools));
    }

    /** Shows these; dashes where the check-in is not open, or has no part in what is looked at. */
    void show(Optional<CheckInSum> known, Optional<CheckInPace> compared) {
        known.ifPresentOrElse(this::show, this::clear);
        pace.bound(compared.map(found -> getTranslation("comparison.points", format.points(found.deviation())))
                .orElse(FigureFormat.NO_FIGURE));
        pace.getElement()
                .getClassList()
                .set("below", compared.filter(CheckInPace::isBehind).isPresent());
        usual.share(compared.map(found -> OptionalDouble.of(found.usual())).orElse(OptionalDouble.empty()));
    }

    private void show(CheckInSum sum) {
        if (sum.schoolsHeard() > 0) {
            parts.showShare(completion, sum.answered());
            parts.showRest(outstanding, sum.answered());
        } else {
            completion.clear();
            outstanding.clear();
        }
        coverage.share(sum.coverage());
        expected.count(sum.expected());
        heard.count(sum.schoolsHeard());
        schools.count(sum.schools());
        completionTile.grey(sum.coverage().orElse(0) < SchoolStanding.ENOUGH_COVERAGE);
    }

    private void clear() {
        for (Figure figure : new Figure[] {completion, coverage, outstanding, expected, heard, schools}) {
            figure.clear();
        }
    }
}
