package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.NoticeStanding;
import io.rollcall.cockpit.live.NoticesNow;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.NoticeFigures;
import java.time.Instant;
import java.util.List;

/** How many notices have still to be read by enough people, and how far they have got together; leads to them. */
public final class NoticeTile extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient PartWords parts;
    private final Figure open;
    private final Figure reach;

    /** Without a number until one is shown. */
    public NoticeTile(FigureFormat format) {
        super(Place.NOTICES.path(), "");
        parts = new PartWords(format);
        open = new Figure("notices_open", format);
        reach = new Figure("notices_reach", format);
        addClassName("alert-chip");
        add(
                new Span(getTranslation("overview.notices")),
                AlertChip.more(open),
                AlertChip.more(new Span(getTranslation(Term.NOTICE_REACH.nameKey()))),
                reach);
        Tooltip.forComponent(this).setText(getTranslation(Term.NOTICE_REACH.definitionKey()));
    }

    /** Shows what is known of them; the way leads to the same day and part of the district. */
    public void show(Shown shown, Address here) {
        setHref(here.at(Place.NOTICES.path()));
        shown.snapshot().answer(new NoticesNow(shown.scope())).ifPresent(notices -> show(notices, shown.moment()));
    }

    private void show(List<NoticeFigures> notices, Instant moment) {
        List<NoticeFigures> unread = notices.stream()
                .filter(notice -> NoticeStanding.of(notice, moment) != NoticeStanding.READ)
                .toList();
        boolean overdue =
                unread.stream().anyMatch(notice -> NoticeStanding.of(notice, moment) == NoticeStanding.OVERDUE);
        getElement().getClassList().set("some-open", overdue);
        open.count(unread.size());
        if (unread.stream().allMatch(notice -> notice.schoolsHeard() == 0)) {
            reach.clear();
        } else {
            parts.showShare(
                    reach,
                    new PartOfWhole(
                            unread.stream()
                                    .mapToLong(notice -> notice.stands().reached())
                                    .sum(),
                            unread.stream().mapToLong(NoticeFigures::audience).sum()));
        }
    }
}
