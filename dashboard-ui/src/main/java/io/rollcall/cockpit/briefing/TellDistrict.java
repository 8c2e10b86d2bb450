package io.rollcall.cockpit.briefing;

import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.live.Part;
import io.rollcall.cockpit.live.Ranking;
import io.rollcall.cockpit.live.SchoolKind;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.DistrictFigures;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A district's morning on a sheet: nothing below a school. */
final class TellDistrict {

    private static final int MOST_BELOW = 12;
    private static final int MOST_NAMES = 80;

    private final Words words;

    TellDistrict(Words words) {
        this.words = words;
    }

    Sheet tell(Shown shown, String login) {
        List<Sheet.Part> parts = new ArrayList<>();
        List<Sheet.Tile> tiles = new ArrayList<>(words.tiles(shown));
        tiles.add(1, reporting(shown));
        tiles.add(words.openAlerts(shown));
        parts.add(new Sheet.Tiles(tiles));
        parts.add(parts("attendance.areas", "scope.area", Part.areas(shown), UnaryOperator.identity()));
        parts.add(parts(
                "attendance.kinds", "scope.kind", Part.kinds(shown), code -> words.text(SchoolKind.textKey(code))));
        parts.add(below(shown));
        parts.add(silent(shown));
        parts.add(words.alerts(shown, alert -> true));
        parts.add(words.legend(shown));
        return new Sheet(
                words.text("briefing.title", words.district(shown)),
                words.subtitle(shown),
                words.standing(shown),
                parts,
                words.text("briefing.foot", login));
    }

    private Sheet.Tile reporting(Shown shown) {
        DistrictFigures whole = shown.whole().orElseGet(() -> DistrictFigures.sumOf(List.of()));
        return new Sheet.Tile(
                words.name(Term.SCHOOLS_REPORTING),
                words.text(
                        "attendance.of", words.count(whole.schoolsReporting()), words.count(whole.schoolsExpected())),
                "");
    }

    private Sheet.Table parts(String heading, String column, List<Part> parts, UnaryOperator<String> naming) {
        return new Sheet.Table(
                words.text(heading),
                List.of(
                        words.text(column),
                        words.text("attendance.reporting"),
                        words.name(Term.EXPECTED),
                        words.name(Term.ABSENT),
                        words.text("ranking.rate"),
                        words.text("ranking.deviation"),
                        words.name(Term.COVERAGE)),
                true,
                parts.stream()
                        .map(part -> List.of(
                                naming.apply(part.name()),
                                words.text(
                                        "attendance.of",
                                        words.count(part.whole().schoolsReporting()),
                                        words.count(part.whole().schoolsExpected())),
                                words.count(part.figures().expected()),
                                words.count(part.figures().absent()),
                                words.rate(part.figures()),
                                words.deviation(part.deviation()),
                                words.format().share(part.figures().coverage())))
                        .toList(),
                words.text("freshness.no-school-day"));
    }

    private Sheet.Table below(Shown shown) {
        return new Sheet.Table(
                words.text("wall.below-usual"),
                List.of(
                        words.text("ranking.school"),
                        words.text("scope.area"),
                        words.name(Term.ABSENT),
                        words.text("ranking.rate"),
                        words.name(Term.USUAL_RANGE),
                        words.text("ranking.deviation"),
                        words.name(Term.COVERAGE)),
                true,
                Ranking.of(shown.entries(), Ranking.Order.BELOW_USUAL, "").stream()
                        .filter(Ranking.Entry::isBelowUsual)
                        .limit(MOST_BELOW)
                        .map(this::below)
                        .toList(),
                words.text("wall.none"));
    }

    private List<String> below(Ranking.Entry entry) {
        FigureFormat format = words.format();
        return List.of(
                entry.school().name(),
                entry.school().subDistrictName(),
                words.count(entry.figures().absent()),
                words.rate(entry.figures()),
                words.usual(entry.usual()),
                words.deviation(entry.deviation()),
                format.share(entry.figures().coverage()));
    }

    private Sheet.Note silent(Shown shown) {
        List<String> names = shown.schools().stream()
                .filter(school -> !school.reporting())
                .map(SchoolFigures::name)
                .toList();
        String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(words.text("briefing.comma")));
        String more = names.size() > MOST_NAMES
                ? " " + words.text("briefing.more", words.count(names.size() - MOST_NAMES))
                : "";
        return new Sheet.Note(
                words.text("wall.not-reporting") + " · " + words.count(names.size()),
                names.isEmpty() ? words.text("wall.none") : listed + more);
    }
}
