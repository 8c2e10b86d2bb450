package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Figure;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/** Where everybody who is expected stands: one bar in parts, and each part as a figure. */
public final class StandingPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient List<Line> lines = new ArrayList<>();
    private final Div bar = new Div();
    private final Div rows = new Div();

    private record Line(ToLongFunction<Figures> part, Figure figure, Span share, Div segment) {}

    /** Shows no figure yet. */
    public StandingPanel(FigureFormat format, String title) {
        super("standing-panel", title);
        this.format = format;
        bar.addClassName("stack");
        bar.getElement().setAttribute("aria-hidden", "true");
        rows.addClassName("standing-rows");
        line(Term.PRESENT, Figures::present);
        line(Term.LATE, Figures::late);
        line(Term.OFFSITE, Figures::offsite);
        line(Term.EXCUSED, Figures::excused);
        line(Term.UNEXCUSED, Figures::unexcused);
        line(Term.NOT_REQUIRED, Figures::notRequired);
        line(Term.UNKNOWN, Figures::unknown);
        var fault = new Span(new TermButton(Term.DATA_FAULT));
        fault.addClassName("fault-mark");
        addToHead(fault);
        add(bar, rows);
    }

    /** Shows the figures of what is looked at, or that there are none. */
    public void show(Shown shown) {
        show(shown.figures());
    }

    /** Shows these figures, or that there are none. */
    public void show(Optional<Figures> figures) {
        figures.ifPresentOrElse(this::show, this::clear);
    }

    private void show(Figures figures) {
        getElement().getClassList().set("fault", figures.unknown() < 0);
        for (Line line : lines) {
            long part = line.part().applyAsLong(figures);
            double share = figures.expected() == 0 ? 0 : (double) part / figures.expected();
            line.figure().count(part);
            WriteText.into(line.share(), format.share(OptionalDouble.of(share)));
            line.segment().getStyle().set("flex-grow", String.valueOf(Math.max(0, part)));
        }
    }

    private void clear() {
        getElement().getClassList().remove("fault");
        for (Line line : lines) {
            line.figure().clear();
            WriteText.into(line.share(), "");
            line.segment().getStyle().set("flex-grow", "0");
        }
    }

    private void line(Term term, ToLongFunction<Figures> part) {
        var swatch = new Span();
        swatch.addClassNames("swatch", "status-" + term.code());
        var figure = new Figure(term.code(), format);
        var share = new Span();
        share.addClassName("share");
        var segment = new Div();
        segment.addClassName("status-" + term.code());
        bar.add(segment);
        var row = new Div(swatch, new TermButton(term), figure, share);
        row.addClassNames("standing-row", "row-" + term.code());
        rows.add(row);
        lines.add(new Line(part, figure, share, segment));
    }
}
