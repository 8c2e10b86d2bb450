package io.rollcall.cockpit.overview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.overview.SchoolStanding;
import io.rollcall.warehouse.query.Figures;
import java.util.OptionalDouble;

/** The attendance rate, never without its coverage: the outer ring is the rate, the inner one how much is known. */
final class RatePanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final Figure rate;
    private final Figure coverage;
    private final Div dial = new Div();
    private final Span caution = new Span();

    RatePanel(FigureFormat format, String title) {
        super("rate-panel", title);
        rate = new Figure(Term.ATTENDANCE_RATE.code(), format);
        coverage = new Figure(Term.COVERAGE.code(), format);
        dial.addClassName("dial");
        var inner = new Div();
        inner.addClassName("dial-inner");
        var centre = new Div(rate, new TermButton(Term.ATTENDANCE_RATE), covered());
        centre.addClassName("dial-centre");
        dial.add(inner, centre);
        caution.addClassName("caution");
        add(dial, caution);
        show(Figures.NONE);
    }

    void show(Figures figures) {
        boolean early = figures.rate().isPresent() && !SchoolStanding.isCovered(figures);
        rate.share(figures.rate());
        coverage.share(figures.coverage());
        turn("--rate", figures.rate());
        turn("--coverage", figures.coverage());
        getElement().getClassList().set("greyed", early);
        caution.setText(getTranslation(early ? "overview.low-coverage" : "overview.rate-formula"));
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
