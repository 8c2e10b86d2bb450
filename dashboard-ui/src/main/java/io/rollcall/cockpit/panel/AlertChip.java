package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.Alert;

/** How many alerts of the district are open; leads to them. */
public final class AlertChip extends Anchor {

    private static final long serialVersionUID = 1L;

    private final Figure open;

    /** Without a number until one is shown. */
    public AlertChip(FigureFormat format) {
        super(Place.ALERTS.path(), "");
        open = new Figure("alerts_open", format);
        addClassName("alert-chip");
        add(new Span(getTranslation(Term.OPEN_ALERTS.nameKey())), open);
        Tooltip.forComponent(this).withText(getTranslation(Term.OPEN_ALERTS.definitionKey()));
    }

    /** Shows what is known of them. */
    public void show(Shown shown) {
        shown.snapshot().answer(new Aspect.AlertsNow()).ifPresent(alerts -> {
            long count = alerts.stream().filter(Alert::isOpen).count();
            open.count(count);
            getElement().getClassList().set("some-open", count > 0);
        });
    }

    /** Of a chip: what a small desk has no room for. */
    static Span more(Span part) {
        part.addClassName("chip-more");
        return part;
    }
}
