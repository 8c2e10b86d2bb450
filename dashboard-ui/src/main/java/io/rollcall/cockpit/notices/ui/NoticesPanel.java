package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.Turn;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.NoticeStanding;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.NoticeFigures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Notices in a row each, a page at a time; each leads to its own page. */
final class NoticesPanel extends TablePanel {

    static final int ROWS = 30;

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient NoticeWords words;
    private final transient PartWords parts;
    private final Turn turn;
    private transient Optional<Runnable> again = Optional.empty();

    /** What a row shows: a notice, and how urgent it is by now. */
    private record Row(NoticeFigures notice, NoticeStanding standing, Address here) {}

    NoticesPanel(FigureFormat format, String title) {
        super(
                "notices-panel",
                title,
                new Span(I18NProvider.translate("notices.notice")),
                new Span(I18NProvider.translate("notices.role")),
                new Span(I18NProvider.translate("notices.published")),
                new TermButton(Term.DEADLINE),
                new Span(),
                new TermButton(Term.NOTICE_REACH),
                new TermButton(Term.NOTICE_COVERAGE),
                new TermButton(Term.NOT_READ),
                new TermButton(Term.T50),
                new TermButton(Term.T90));
        this.format = format;
        words = new NoticeWords(format);
        parts = new PartWords(format);
        turn = new Turn(format, ROWS, () -> again.ifPresent(Runnable::run));
        add(turn);
    }

    void show(List<NoticeFigures> notices, Shown shown, Address here) {
        again = Optional.of(() -> show(notices, shown, here));
        turn.setVisible(notices.size() > ROWS);
        int first = turn.show(notices.size());
        List<Row> rows = NoticeStanding.mostUrgentFirst(notices, shown.moment()).stream()
                .skip(first)
                .limit(ROWS)
                .map(notice -> new Row(notice, NoticeStanding.of(notice, shown.moment()), here))
                .toList();
        show(rows, () -> rows.stream().map(row -> row(row, shown)), getTranslation("notices.nothing"));
    }

    private Div row(Row row, Shown shown) {
        NoticeFigures notice = row.notice();
        PartOfWhole readers = NoticeWords.readers(notice);
        boolean heard = notice.schoolsHeard() > 0;
        Div line = row(
                new Anchor(row.here().at(NoticeView.path(notice.date(), notice.notice())), notice.notice()),
                new Span(words.role(notice)),
                new Span(words.moment(notice.published(), shown)),
                deadline(row, shown),
                heard ? PartWords.bar(readers) : new Span(),
                new Span(heard ? parts.share(readers) : FigureFormat.NO_FIGURE),
                new Span(format.share(notice.coverage())),
                new Span(heard ? parts.rest(readers) : FigureFormat.NO_FIGURE),
                new Span(words.lasting(notice.half())),
                new Span(words.lasting(notice.nineTenths())));
        line.getElement().setAttribute("data-notice", notice.notice());
        line.getElement().setAttribute("data-standing", row.standing().name().toLowerCase(Locale.ROOT));
        line.getElement().getClassList().set("greyed", notice.coverage().orElse(0) < SchoolStanding.ENOUGH_COVERAGE);
        return line;
    }

    private Span deadline(Row row, Shown shown) {
        var deadline = new Span(row.notice()
                .deadline()
                .map(moment -> words.moment(moment, shown))
                .orElse(FigureFormat.NO_FIGURE));
        if (row.standing() == NoticeStanding.OVERDUE) {
            var mark = new Span(getTranslation("notices.overdue"));
            mark.addClassName("overdue");
            return new Span(mark, deadline);
        }
        return deadline;
    }
}
