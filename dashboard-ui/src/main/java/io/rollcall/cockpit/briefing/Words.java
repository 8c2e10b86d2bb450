package io.rollcall.cockpit.briefing;

import io.rollcall.cockpit.alerts.AlertWords;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.language.Texts;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.PastDays;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.SessionChoice;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Trust;
import io.rollcall.cockpit.live.UsualRange;
import io.rollcall.warehouse.query.Alert;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** What district's and school's sheets say alike, in one language. */
record Words(FigureFormat format, Texts texts) {

    private static final int MOST_ALERTS = 20;

    /** A rate of which too little is known is marked, as it is greyed on the screen. */
    private static final String EARLY = " *";

    String text(String key, Object... values) {
        return texts.get(key, values);
    }

    String name(Term term) {
        return texts.get(term.nameKey());
    }

    String district(Shown shown) {
        return shown.snapshot().district().map(DistrictProfile::name).orElse("");
    }

    /** Day, session, and when it was taken. */
    String subtitle(Shown shown) {
        String session = session(shown.session().name());
        return text(
                "briefing.taken",
                shown.snapshot().date().map(format::date).orElse(""),
                session,
                format.time(shown.snapshot().takenAt(), shown.zone()));
    }

    String session(String name) {
        return text("session." + name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String standing(Shown shown) {
        Trust trust = shown.snapshot().trust();
        String verdict = text(
                shown.snapshot().today()
                        ? trust.level() == Trust.Level.LIVE ? "freshness.live" : "freshness.stale"
                        : "freshness.past-day");
        return trust.completeThrough()
                .filter(moment -> shown.snapshot().today())
                .map(moment -> verdict + " · " + name(Term.COMPLETE_THROUGH) + " " + format.time(moment, shown.zone()))
                .orElse(verdict);
    }

    /** The rate with what has to be read with it, and the numbers that it comes from. */
    List<Sheet.Tile> tiles(Shown shown) {
        Figures figures = shown.figures().orElse(Figures.NONE);
        PastDays.Comparison comparison = shown.comparison(shown.scope());
        OptionalDouble rate = SchoolStanding.isCovered(figures) ? figures.rate() : OptionalDouble.empty();
        return List.of(
                new Sheet.Tile(
                        name(Term.ATTENDANCE_RATE),
                        rate(figures),
                        name(Term.COVERAGE) + " " + format.share(figures.coverage())),
                new Sheet.Tile(
                        name(Term.USUAL_RANGE),
                        usual(comparison.usual()),
                        comparison
                                .usual()
                                .filter(usual -> rate.isPresent())
                                .map(usual -> points(usual.deviation(rate.getAsDouble())))
                                .orElse("")),
                new Sheet.Tile(
                        name(Term.EXPECTED),
                        count(figures.expected()),
                        name(Term.POSSIBLE) + " " + count(figures.possible())),
                new Sheet.Tile(
                        name(Term.ATTENDING),
                        count(figures.attending()),
                        name(Term.LATE) + " " + count(figures.late())),
                new Sheet.Tile(
                        name(Term.ABSENT),
                        count(figures.absent()),
                        name(Term.UNEXCUSED) + " " + count(figures.unexcused())),
                new Sheet.Tile(name(Term.UNKNOWN), count(figures.unknown()), ""));
    }

    String usual(Optional<UsualRange> range) {
        return range.map(usual -> text(
                        "briefing.range",
                        format.share(OptionalDouble.of(usual.lowerQuartile())),
                        format.share(OptionalDouble.of(usual.upperQuartile()))))
                .orElse(FigureFormat.NO_FIGURE);
    }

    Sheet.Tile openAlerts(Shown shown) {
        String open = shown.snapshot()
                .answer(new Aspect.AlertsNow())
                .map(alerts -> count(alerts.stream().filter(Alert::isOpen).count()))
                .orElse(FigureFormat.NO_FIGURE);
        return new Sheet.Tile(name(Term.OPEN_ALERTS), open, "");
    }

    String rate(Figures figures) {
        boolean early = figures.rate().isPresent() && !SchoolStanding.isCovered(figures);
        return format.share(figures.rate()) + (early ? EARLY : "");
    }

    String points(double difference) {
        return text("comparison.points", format.points(difference));
    }

    String deviation(OptionalDouble difference) {
        return difference.isPresent() ? format.points(difference.getAsDouble()) : FigureFormat.NO_FIGURE;
    }

    String count(long count) {
        return format.count(count);
    }

    /** The open alerts, the most urgent and then the newest first. */
    Sheet.Table alerts(Shown shown, Predicate<Alert> wanted) {
        var words = new AlertWords(format, texts);
        LocalDate day = shown.snapshot().date().orElse(LocalDate.EPOCH);
        List<List<String>> rows = shown.snapshot().answer(new Aspect.AlertsNow()).orElse(List.of()).stream()
                .filter(Alert::isOpen)
                .filter(wanted)
                .sorted(Comparator.comparing(Alert::severity)
                        .thenComparing(Alert::openedAt, Comparator.reverseOrder())
                        .thenComparing(Alert::id))
                .limit(MOST_ALERTS)
                .map(alert -> List.of(
                        words.severity(alert) + " · " + words.rule(alert),
                        alert.schoolName().isEmpty() ? alert.school() : alert.schoolName(),
                        since(alert.openedAt(), shown, day),
                        words.evidence(alert)))
                .toList();
        return new Sheet.Table(
                text("alerts.open"),
                List.of(
                        text("place.alerts"),
                        text("ranking.school"),
                        text("briefing.since"),
                        text("briefing.evidence")),
                false,
                rows,
                text("alerts.none-open"));
    }

    private String since(Instant moment, Shown shown, LocalDate today) {
        LocalDate day = LocalDate.ofInstant(moment, shown.zone());
        String minute = format.minute(moment, shown.zone());
        return day.equals(today) ? minute : format.day(day) + " " + minute;
    }

    /** What a star means, and what is counted in half-days. */
    Sheet.Note legend(Shown shown) {
        String early = text("briefing.early");
        return new Sheet.Note(
                "", shown.session() == SessionChoice.WHOLE_DAY ? early + " " + text("term.session.definition") : early);
    }
}
