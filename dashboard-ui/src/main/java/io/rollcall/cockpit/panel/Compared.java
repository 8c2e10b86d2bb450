package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.PastDays;
import io.rollcall.cockpit.live.UsualRange;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line of what a rate is compared with, and how far it lies from that; it keeps its place while nothing is known. */
final class Compared extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Span figure = new Span();
    private final Span difference = new Span();

    Compared(Term term, FigureFormat format) {
        this.format = format;
        addClassName("compared");
        figure.addClassName("compared-figure");
        difference.addClassName("compared-difference");
        getElement().setAttribute("data-compared", term.code().toLowerCase(Locale.ROOT));
        add(new TermButton(term), figure, difference);
        clear();
    }

    /** The quartiles; the difference is the one to the median. */
    void showRange(Optional<UsualRange> usual, OptionalDouble now) {
        clear();
        usual.ifPresent(range -> {
            WriteText.into(
                    figure,
                    getTranslation(
                            "comparison.range",
                            format.share(OptionalDouble.of(range.lowerQuartile())),
                            format.share(OptionalDouble.of(range.upperQuartile()))));
            figure.setTitle(
                    getTranslation("comparison.median", format.share(OptionalDouble.of(range.median())), range.days()));
            now.ifPresent(rate -> showDifference(range.deviation(rate), rate < range.lowerQuartile()));
        });
    }

    /** The rate of a day; greyed like any other where too little of it is known. */
    void showDay(Optional<PastDays.Day> day, OptionalDouble now) {
        clear();
        day.ifPresent(before -> {
            OptionalDouble rate = before.figures().rate();
            WriteText.into(figure, format.share(rate));
            figure.setTitle(getTranslation(
                    "comparison.day",
                    format.day(before.date()),
                    format.share(before.figures().coverage())));
            if (now.isPresent() && rate.isPresent()) {
                showDifference(now.getAsDouble() - rate.getAsDouble(), false);
            }
        });
    }

    private void showDifference(double points, boolean below) {
        WriteText.into(difference, getTranslation("comparison.points", format.points(points)));
        difference.getElement().getClassList().set("below", below);
        getElement().setAttribute("data-value", Double.toString(points));
    }

    private void clear() {
        WriteText.into(figure, FigureFormat.NO_FIGURE);
        figure.setTitle("");
        WriteText.into(difference, "");
        difference.getElement().getClassList().remove("below");
        getElement().setAttribute("data-value", "");
    }
}
