package io.rollcall.cockpit.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.Age;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.DistrictSnapshot;
import io.rollcall.cockpit.live.Trust;
import io.rollcall.cockpit.live.Trust.Level;
import io.rollcall.warehouse.query.DistrictFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/** One line that always keeps its place: how fresh the figures are, or in plain words why they are not. */
final class FreshnessStrip extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Span verdict = new Span();
    private final Span complete = new Span();
    private final Span sinceEvent = new Span();
    private final Span machineClock = new Span(getTranslation("freshness.machine-clock"));
    private final Age age = new Age();

    FreshnessStrip(FigureFormat format) {
        this.format = format;
        addClassName("freshness");
        verdict.addClassName("freshness-verdict");
        verdict.getElement().setAttribute("role", "status");
        sinceEvent.add(new Span(getTranslation("freshness.last-event")), age);
        sinceEvent.addClassName("freshness-event");
        sinceEvent.setVisible(false);
        machineClock.addClassName("freshness-clock");
        machineClock.setVisible(false);
        var completeLine = new Span(new TermButton(Term.COMPLETE_THROUGH), complete, machineClock);
        completeLine.addClassName("freshness-complete");
        WriteText.into(complete, FigureFormat.NO_FIGURE);
        add(verdict, completeLine, sinceEvent);
        mark(Level.WAITING);
        WriteText.into(verdict, getTranslation("freshness.waiting"));
    }

    void show(DistrictSnapshot snapshot) {
        Trust trust = snapshot.trust();
        ZoneId zone = snapshot.district().map(district -> district.zone()).orElse(ZoneOffset.UTC);
        mark(trust.level());
        WriteText.into(verdict, verdict(snapshot, zone));
        WriteText.into(
                complete,
                trust.completeThrough().map(moment -> format.time(moment, zone)).orElse(FigureFormat.NO_FIGURE));
        // The other times of such a district's pages are by its data's clock.
        machineClock.setVisible(trust.completeThrough().isPresent() && snapshot.isByDataClock());
        attribute("data-complete-through", trust.completeThrough());
        attribute("data-last-event", trust.lastEvent());
        attribute("data-taken-at", Optional.of(snapshot.takenAt()));
        sinceEvent.setVisible(trust.lastEvent().isPresent());
        trust.lastEvent().ifPresent(moment -> age.show(Duration.between(moment, snapshot.takenAt())));
    }

    private String verdict(DistrictSnapshot snapshot, ZoneId zone) {
        if (snapshot.trust().level() == Level.LIVE || snapshot.trust().level() == Level.STALE) {
            if (snapshot.district().isEmpty()) {
                return getTranslation("freshness.unknown-district");
            }
            if (snapshot.date().isEmpty()) {
                return getTranslation("freshness.no-data");
            }
            if (!snapshot.figures().map(DistrictFigures::isSchoolDay).orElse(true)) {
                return getTranslation("freshness.no-school-day");
            }
        }
        return switch (snapshot.trust().level()) {
            case WAITING -> getTranslation("freshness.waiting");
            case LIVE -> getTranslation(snapshot.today() ? "freshness.live" : "freshness.past-day");
            case STALE -> getTranslation("freshness.stale");
            case UNREACHABLE -> unreachable(snapshot.trust(), zone);
        };
    }

    private String unreachable(Trust trust, ZoneId zone) {
        return trust.lastAnswer()
                .map(moment -> getTranslation("freshness.unreachable-since", format.time(moment, zone)))
                .orElseGet(() -> getTranslation("freshness.unreachable"));
    }

    private void mark(Level level) {
        getElement().setAttribute("data-trust", level.name().toLowerCase(Locale.ROOT));
    }

    private void attribute(String name, Optional<Instant> moment) {
        getElement().setAttribute(name, moment.map(Instant::toString).orElse(""));
    }
}
