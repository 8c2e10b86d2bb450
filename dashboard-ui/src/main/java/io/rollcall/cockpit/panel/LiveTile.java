package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.LiveSum;
import io.rollcall.cockpit.live.Shown;

/** How many live classes are held now and how many people watch them; leads to their page. */
public final class LiveTile extends Anchor {

    private static final long serialVersionUID = 1L;

    private final Figure online;
    private final Figure watching;

    /** Without a number until one is shown. */
    public LiveTile(FigureFormat format) {
        super(Place.LIVE.path(), "");
        online = new Figure("live_now", format);
        watching = new Figure("live_watching", format);
        addClassNames("alert-chip", "live-tile");
        add(
                new Span(getTranslation(Term.LIVE_NOW.nameKey())),
                online,
                AlertChip.more(new Span(getTranslation(Term.WATCHING.nameKey()))),
                AlertChip.more(watching));
        Tooltip.forComponent(this).setText(getTranslation(Term.LIVE_NOW.definitionKey()));
    }

    /** Shows what is known of them; the way leads to the same day and part of the district. */
    public void show(Shown shown, Address here) {
        setHref(here.at(Place.LIVE.path()));
        shown.snapshot().answer(new Aspect.LiveNow(shown.scope())).ifPresent(day -> {
            LiveSum sum = day.sum(shown.schools());
            if (sum.classes().isEmpty()) {
                online.clear();
            } else {
                online.count(sum.online());
            }
            watching.count(sum.watching());
        });
    }
}
