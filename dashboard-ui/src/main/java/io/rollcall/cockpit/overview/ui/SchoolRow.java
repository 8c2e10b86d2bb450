package io.rollcall.cockpit.overview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.Ranking.Entry;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.warehouse.query.Figures;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** One place in the ranking; the school that stands there may change. */
final class SchoolRow extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Span place = new Span();
    private final Anchor name = new Anchor();
    private final Div who = new Div(name);
    private final Span rate = new Span();
    private final Span deviation = new Span();
    private final Span coverage = new Span();
    private final Div bar = new Div();
    private transient Optional<Entry> shown = Optional.empty();

    SchoolRow(FigureFormat format) {
        this.format = format;
        addClassName("school");
        getElement().setAttribute("role", "row");
        place.addClassName("school-place");
        name.addClassName("school-name");
        rate.addClassName("school-rate");
        deviation.addClassName("school-deviation");
        coverage.addClassName("school-coverage");
        bar.addClassName("school-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        who.addClassName("school-who");
        Stream.of(place, who, rate, deviation, coverage)
                .forEach(cell -> cell.getElement().setAttribute("role", "cell"));
        rate.getElement().setAttribute("data-column", "attendance_rate");
        deviation.getElement().setAttribute("data-column", "deviation");
        coverage.getElement().setAttribute("data-column", "coverage");
        add(place, who, bar, rate, deviation, coverage);
    }

    void show(int number, Entry entry, Address here) {
        WriteText.into(place, format.count(number));
        name.setHref(here.atSchool(entry.school().school()));
        if (shown.filter(entry::equals).isPresent()) {
            return;
        }
        shown = Optional.of(entry);
        getElement().setAttribute("data-school", entry.school().school());
        getElement()
                .setAttribute("data-reporting", String.valueOf(entry.school().reporting()));
        WriteText.into(name, entry.school().name());
        name.setTitle(entry.school().name());
        boolean reporting = entry.school().reporting();
        cell(rate, reporting ? entry.figures().rate() : OptionalDouble.empty());
        // Of a silent school nothing is known, and a coverage of 0 says so; a rate of 0 would say that nobody came.
        cell(coverage, entry.figures().coverage());
        if (!reporting) {
            WriteText.into(rate, getTranslation("standing.not_reporting"));
        } else if (entry.figures().rate().isEmpty()) {
            WriteText.into(rate, getTranslation("overview.no-figure-yet"));
        }
        WriteText.into(
                deviation,
                entry.deviation().isPresent() ? format.points(entry.deviation().getAsDouble()) : "");
        deviation.getElement().getClassList().set("below", entry.isBelowUsual());
        bar(entry.figures());
        getElement().getClassList().set("not-reporting", !reporting);
        getElement().getClassList().set("greyed", reporting && !SchoolStanding.isCovered(entry.figures()));
        getElement().getClassList().set("fault", entry.standing() == SchoolStanding.FAULT);
        if (entry.standing() == SchoolStanding.FAULT) {
            who.getElement().setAttribute("data-fault", getTranslation("standing.fault"));
        } else {
            who.getElement().removeAttribute("data-fault");
        }
    }

    private void cell(Span cell, OptionalDouble share) {
        WriteText.into(cell, format.share(share));
        cell.getElement().setAttribute("data-value", share.isPresent() ? Double.toString(share.getAsDouble()) : "");
    }

    /** Attending, absent and unknown as shares of what is possible: the rate and its coverage in one line. */
    private void bar(Figures figures) {
        double possible = Math.max(1, figures.possible());
        bar.getStyle().set("--attending", String.valueOf(Math.min(1, figures.attending() / possible)));
        bar.getStyle().set("--known", String.valueOf(Math.min(1, (figures.attending() + figures.absent()) / possible)));
    }
}
