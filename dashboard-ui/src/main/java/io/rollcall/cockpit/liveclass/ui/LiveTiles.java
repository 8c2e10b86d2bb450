package io.rollcall.cockpit.liveclass.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.LiveSum;

/** What all that is shown comes to; participation never without its coverage. */
final class LiveTiles extends Section {

    private static final long serialVersionUID = 1L;
    private static final double ENOUGH = 0.5;

    private final Figure online;
    private final Figure declared;
    private final Figure watching;
    private final Figure participation;
    private final Figure coverage;
    private final Figure hours;
    private final Figure minutesEach;
    private final Div participationTile;

    LiveTiles(FigureFormat format) {
        addClassName("live-tiles");
        getElement().setAttribute("aria-label", getTranslation("overview.key-figures"));
        online = new Figure(Term.LIVE_NOW.code(), format);
        declared = new Figure("live_declared", format);
        watching = new Figure(Term.WATCHING.code(), format);
        participation = new Figure(Term.PARTICIPATION.code(), format);
        coverage = new Figure(Term.PARTICIPATION_COVERAGE.code(), format);
        hours = new Figure(Term.WATCHED_TIME.code(), format);
        minutesEach = new Figure(Term.WATCHED_EACH.code(), format);
        participationTile =
                tile(Term.PARTICIPATION, participation, new TermButton(Term.PARTICIPATION_COVERAGE), coverage);
        add(
                tile(Term.LIVE_NOW, online, new Span(getTranslation("live.declared")), declared),
                tile(Term.WATCHING, watching),
                participationTile,
                tile(Term.WATCHED_TIME, hours, new TermButton(Term.WATCHED_EACH), minutesEach));
    }

    void show(LiveSum sum) {
        if (sum.classes().isEmpty()) {
            online.clear();
            declared.clear();
        } else {
            online.count(sum.online());
            declared.count(sum.declared());
        }
        watching.count(sum.watching());
        participation.share(sum.participation());
        coverage.share(sum.coverage());
        hours.decimal(sum.hours());
        minutesEach.decimal(sum.minutesEach());
        participationTile
                .getElement()
                .getClassList()
                .set("greyed", sum.coverage().orElse(1) < ENOUGH);
    }

    private static Div tile(Term term, Figure figure, com.vaadin.flow.component.Component... beside) {
        var tile = new Div(new TermButton(term), figure);
        tile.addClassName("tile");
        if (beside.length > 0) {
            var line = new Div(beside);
            line.addClassName("tile-beside");
            tile.add(line);
        }
        return tile;
    }
}
