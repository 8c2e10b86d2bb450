package io.rollcall.cockpit.liveclass.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.Tile;
import io.rollcall.cockpit.live.LiveSum;
import io.rollcall.cockpit.live.SchoolStanding;

/** What all that is shown comes to; participation never without its coverage. */
final class LiveTiles extends Section {

    private static final long serialVersionUID = 1L;

    private final Figure online;
    private final Figure declared;
    private final Figure watching;
    private final Figure participation;
    private final Figure coverage;
    private final Figure hours;
    private final Figure minutesEach;
    private final Tile participationTile;

    LiveTiles(FigureFormat format) {
        addClassName("tiles");
        getElement().setAttribute("aria-label", getTranslation("overview.key-figures"));
        online = new Figure(Term.LIVE_NOW.code(), format);
        declared = new Figure("live_declared", format);
        watching = new Figure(Term.WATCHING.code(), format);
        participation = new Figure(Term.PARTICIPATION.code(), format);
        coverage = new Figure(Term.PARTICIPATION_COVERAGE.code(), format);
        hours = new Figure(Term.WATCHED_TIME.code(), format);
        minutesEach = new Figure(Term.WATCHED_EACH.code(), format);
        participationTile =
                new Tile(Term.PARTICIPATION, participation, new TermButton(Term.PARTICIPATION_COVERAGE), coverage);
        add(
                new Tile(Term.LIVE_NOW, online, new Span(getTranslation("live.declared")), declared),
                new Tile(Term.WATCHING, watching),
                participationTile,
                new Tile(Term.WATCHED_TIME, hours, new TermButton(Term.WATCHED_EACH), minutesEach));
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
        participationTile.grey(sum.coverage().orElse(1) < SchoolStanding.ENOUGH_COVERAGE);
    }
}
