package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.PastDays;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.Figures;
import java.util.OptionalDouble;

/** The attendance rate, never without its coverage: the outer ring is the rate, the inner one how much is known. */
public final class RatePanel extends Panel {

    private static final long serialVersionUID = 1L;

    /** So many characters has every rate but 100.0%, for which a ring is too narrow at its full size. */
    private static final int LESS_THAN_ALL = 5;

    private final Figure rate;
    private final Figure coverage;
    private final Div dial = new Div();
    private final Span caution = new Span();
    private final Compared usual;
    private final Compared before;

    /** Shows no figure yet. */
    public RatePanel(FigureFormat format, String title) {
        super("rate-panel", title);
        usual = new Compared(Term.USUAL_RANGE, format);
        before = new Compared(Term.DAY_BEFORE, format);
        rate = new Figure(Term.ATTENDANCE_RATE.code(), format);
        coverage = new Figure(Term.COVERAGE.code(), format);
        dial.addClassName("dial");
        var inner = new Div();
        inner.addClassName("dial-inner");
        var centre = new Div(rate, new TermButton(Term.ATTENDANCE_RATE), covered());
        centre.addClassName("dial-centre");
        dial.add(inner, centre);
        caution.addClassName("caution");
        usual.addClassName("usual");
        before.addClassName("before");
        var comparison = new Div(usual, before);
        comparison.addClassName("comparison");
        add(dial, comparison, caution);
        show(Figures.NONE);
    }

    /** Shows these figures. */
    public void show(Figures figures) {
        boolean early = figures.rate().isPresent() && !SchoolStanding.isCovered(figures);
        rate.share(figures.rate());
        rate.getElement().getClassList().set("all", rate.getText().length() > LESS_THAN_ALL);
        coverage.share(figures.coverage());
        turn("--rate", figures.rate());
        turn("--coverage", figures.coverage());
        getElement().getClassList().set("greyed", early);
        WriteText.into(caution, getTranslation(early ? "overview.low-coverage" : "overview.rate-formula"));
    }

    /** Shows what the rate is compared with: the same weekday's usual range, and the last school day. */
    public void compare(Shown shown) {
        PastDays.Comparison comparison = shown.comparison(shown.scope());
        OptionalDouble now = shown.figures()
                .filter(SchoolStanding::isCovered)
                .map(Figures::rate)
                .orElse(OptionalDouble.empty());
        usual.showRange(comparison.usual(), now);
        before.showDay(comparison.before(), now);
    }

    private Div covered() {
        var line = new Div(new TermButton(Term.COVERAGE), coverage);
        line.addClassName("dial-coverage");
        return line;
    }

    private void turn(String property, OptionalDouble share) {
        dial.getStyle().set(property, String.valueOf(Math.clamp(share.orElse(0), 0, 1)));
    }
}
