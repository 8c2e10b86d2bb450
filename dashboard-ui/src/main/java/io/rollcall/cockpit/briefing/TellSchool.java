package io.rollcall.cockpit.briefing;

import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.live.Aspect;
import io.rollcall.cockpit.live.DayReasons;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.Figures;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A school's morning on a sheet. Paper leaves the school: what is small is hidden from its own staff too. */
final class TellSchool {

    private final Words words;

    TellSchool(Words words) {
        this.words = words;
    }

    Sheet tell(Shown shown, String login, Aspect.DaysBefore days, Aspect.ReasonsOf reasons) {
        Optional<SchoolFigures> school = shown.schools().stream().findFirst();
        List<Sheet.Part> parts = new ArrayList<>();
        parts.add(new Sheet.Tiles(words.tiles(shown)));
        parts.add(sessions(school.map(SchoolFigures::sessions).orElse(List.of()).stream()
                .map(held -> row(words.session(held.session()), held.figures()))
                .toList()));
        parts.add(days(shown.snapshot().answer(days).orElse(List.of()).stream()
                .sorted(Comparator.comparing(DayFigures::date).reversed())
                .map(this::row)
                .toList()));
        shown.snapshot().answer(reasons).flatMap(known -> known).ifPresent(known -> parts.add(reasons(known)));
        String code = school.map(SchoolFigures::school).orElse("");
        parts.add(words.alerts(shown, alert -> alert.school().equals(code)));
        parts.add(words.legend(shown));
        return new Sheet(
                words.text("briefing.title", school.map(SchoolFigures::name).orElse("")),
                words.district(shown)
                        + school.map(SchoolFigures::schoolKind)
                                .map(kind -> " · " + words.text(SchoolKind.textKey(kind)))
                                .orElse("")
                        + " · " + words.subtitle(shown),
                words.standing(shown),
                parts,
                words.text("briefing.foot", login));
    }

    private Sheet.Table sessions(List<List<String>> rows) {
        return new Sheet.Table(
                words.text("session.switch"),
                List.of(
                        words.text("term.session"),
                        words.name(Term.EXPECTED),
                        words.name(Term.ATTENDING),
                        words.name(Term.ABSENT),
                        words.name(Term.UNKNOWN),
                        words.text("ranking.rate"),
                        words.name(Term.COVERAGE)),
                true,
                rows,
                words.text("freshness.no-school-day"));
    }

    /** Without counts: a day's are half-days. */
    private Sheet.Table days(List<List<String>> rows) {
        return new Sheet.Table(
                words.text("briefing.days"),
                List.of(words.text("school.day"), words.text("ranking.rate"), words.name(Term.COVERAGE)),
                true,
                rows,
                words.text("freshness.no-school-day"));
    }

    private List<String> row(DayFigures day) {
        Figures figures = day.day();
        return List.of(
                words.format().day(day.date()),
                words.rate(figures),
                words.format().share(figures.coverage()));
    }

    private List<String> row(String name, Figures figures) {
        return List.of(
                name,
                words.count(figures.expected()),
                words.count(figures.attending()),
                words.count(figures.absent()),
                words.count(figures.unknown()),
                words.rate(figures),
                words.format().share(figures.coverage()));
    }

    private Sheet.Table reasons(DayReasons known) {
        List<List<OptionalLong>> columns =
                known.sessions().stream().map(known::suppressed).toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < DayReasons.ROWS.size(); i++) {
            DayReasons.Row reason = DayReasons.ROWS.get(i);
            List<String> row = new ArrayList<>();
            row.add(words.name(Term.valueOf(reason.status())) + " · " + words.text(reason.textKey()));
            for (List<OptionalLong> column : columns) {
                row.add(cell(column.get(i)));
            }
            rows.add(row);
        }
        List<String> heads = new ArrayList<>(List.of(words.name(Term.REASON)));
        known.sessions().forEach(session -> heads.add(words.session(session)));
        return new Sheet.Table(
                words.text("school.reasons") + " · " + words.format().day(known.day()),
                heads,
                true,
                columns.isEmpty() ? List.of() : rows,
                words.text("briefing.no-reasons"));
    }

    private String cell(OptionalLong people) {
        return people.isPresent()
                ? words.count(people.getAsLong())
                : words.text("school.fewer-than", words.count(Suppression.LEAST));
    }
}
