package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.CheckInsNow;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import java.util.Map;

/** How many check-ins are open, and how many of those asked have answered them together; leads to them. */
public final class CheckInTile extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient PartWords parts;
    private final Figure open;
    private final Figure completion;

    /** Without a number until one is shown. */
    public CheckInTile(FigureFormat format) {
        super(Place.CHECK_INS.path(), "");
        parts = new PartWords(format);
        open = new Figure("check_ins_open", format);
        completion = new Figure("check_ins_completion", format);
        addClassName("alert-chip");
        add(
                new Span(getTranslation("overview.check-ins")),
                AlertChip.more(open),
                AlertChip.more(new Span(getTranslation(Term.COMPLETION.nameKey()))),
                completion);
        Tooltip.forComponent(this).setText(getTranslation(Term.COMPLETION.definitionKey()));
    }

    /** Shows what is known of them; the way leads to the same day and part of the district. */
    public void show(Shown shown, Address here) {
        setHref(here.at(Place.CHECK_INS.path()));
        shown.snapshot().answer(new CheckInsNow()).ifPresent(known -> {
            Map<CheckIn, CheckInSum> each = CheckInSum.each(known, shown.schools());
            var all = new CheckInSum(
                    each.values().stream().flatMap(sum -> sum.parts().stream()).toList());
            open.count(each.size());
            if (all.schoolsHeard() == 0) {
                completion.clear();
            } else {
                parts.showShare(completion, all.answered());
            }
        });
    }
}
