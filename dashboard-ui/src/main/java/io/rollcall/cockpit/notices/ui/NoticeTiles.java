package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.Tile;
import io.rollcall.cockpit.live.NoticeStanding;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.NoticeFigures;
import java.util.Optional;

/** A notice in figures; its reach never without its coverage. */
final class NoticeTiles extends Section {

    private static final long serialVersionUID = 1L;

    private final transient NoticeWords words;
    private final transient PartWords parts;
    private final Figure reach;
    private final Figure coverage;
    private final Figure notRead;
    private final Figure audience;
    private final Figure half;
    private final Figure nineTenths;
    private final Figure deadline;
    private final Figure published;
    private final Tile reachTile;
    private final Tile deadlineTile;

    NoticeTiles(FigureFormat format) {
        words = new NoticeWords(format);
        parts = new PartWords(format);
        addClassName("tiles");
        getElement().setAttribute("aria-label", getTranslation("overview.key-figures"));
        reach = new Figure(Term.NOTICE_REACH.code(), format);
        coverage = new Figure(Term.NOTICE_COVERAGE.code(), format);
        notRead = new Figure(Term.NOT_READ.code(), format);
        audience = new Figure(Term.AUDIENCE.code(), format);
        half = new Figure(Term.T50.code(), format);
        nineTenths = new Figure(Term.T90.code(), format);
        deadline = new Figure(Term.DEADLINE.code(), format);
        published = new Figure("published", format);
        reachTile = new Tile(Term.NOTICE_REACH, reach, new TermButton(Term.NOTICE_COVERAGE), coverage);
        deadlineTile = new Tile(Term.DEADLINE, deadline, new Span(getTranslation("notices.published")), published);
        add(
                reachTile,
                new Tile(Term.NOT_READ, notRead, new TermButton(Term.AUDIENCE), audience),
                new Tile(Term.T50, half, new TermButton(Term.T90), nineTenths),
                deadlineTile);
    }

    /** Shows these; dashes where the notice has no part in what is looked at. */
    void show(Optional<NoticeFigures> figures, Shown shown) {
        figures.ifPresentOrElse(notice -> show(notice, shown), this::clear);
    }

    private void show(NoticeFigures notice, Shown shown) {
        if (notice.schoolsHeard() > 0) {
            parts.showShare(reach, NoticeWords.readers(notice));
            parts.showRest(notRead, NoticeWords.readers(notice));
        } else {
            reach.clear();
            notRead.clear();
        }
        coverage.share(notice.coverage());
        audience.count(notice.audience());
        half.bound(words.lasting(notice.half()));
        nineTenths.bound(words.lasting(notice.nineTenths()));
        deadline.bound(
                notice.deadline().map(moment -> words.moment(moment, shown)).orElse(FigureFormat.NO_FIGURE));
        published.bound(words.moment(notice.published(), shown));
        reachTile.grey(notice.coverage().orElse(0) < SchoolStanding.ENOUGH_COVERAGE);
        deadlineTile
                .getElement()
                .getClassList()
                .set("overdue-tile", NoticeStanding.of(notice, shown.moment()) == NoticeStanding.OVERDUE);
    }

    private void clear() {
        for (Figure figure : new Figure[] {reach, coverage, notRead, audience, half, nineTenths, deadline, published}) {
            figure.clear();
        }
    }
}
