package io.rollcall.cockpit.checkins.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.CheckInPace;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.CheckIns.CheckInPart;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schools that a check-in asks: those where the largest share is outstanding come first, then those that nothing was sent of. */
final class CheckInSchoolsPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    /** What is few counts as none, so that the order tells no more than the figures do. */
    private static final Comparator<Row> OUTSTANDING_FIRST = Comparator.<Row, Boolean>comparing(
                    row -> row.answered().isEmpty())
            .thenComparingDouble(
                    row -> row.answered().map(PartOfWhole::toldShare).orElse(0.0))
            .thenComparing(row -> row.school().school());

    private final transient FigureFormat format;
    private final transient PartWords parts;

    private record Row(SchoolFigures school, CheckInPart part, Optional<CheckInPace> pace, Address here) {

        Optional<PartOfWhole> answered() {
            return part.answered().isPresent()
                    ? Optional.of(new PartOfWhole(part.answered().getAsLong(), part.expected()))
                    : Optional.empty();
        }
    }

    CheckInSchoolsPanel(FigureFormat format, String title) {
        super(
                "check-in-schools-panel",
                title,
                new Span(I18NProvider.translate("ranking.school")),
                new Span(I18NProvider.translate("check-ins.expected")),
                new TermButton(Term.OUTSTANDING),
                new Span(),
                new TermButton(Term.COMPLETION),
                new TermButton(Term.USUAL_PACE));
        this.format = format;
        parts = new PartWords(format);
    }

    void show(List<CheckInPart> asked, List<CampaignPace> paces, Shown shown, Address here) {
        Map<String, SchoolFigures> schools = shown.schools().stream()
                .collect(Collectors.toMap(SchoolFigures::school, Function.identity(), (one, same) -> one));
        List<Row> rows = asked.stream()
                .flatMap(part -> Stream.ofNullable(schools.get(part.school()))
                        .map(school -> new Row(
                                school, part, CheckInPace.of(paces, part.checkIn(), Set.of(part.school())), here)))
                .sorted(OUTSTANDING_FIRST)
                .toList();
        show(rows, () -> rows.stream().map(this::row), getTranslation("check-ins.not-open"));
    }

    private Div row(Row row) {
        Optional<PartOfWhole> answered = row.answered();
        Div line = row(
                new Anchor(
                        row.here().atSchool(row.school().school()), row.school().name()),
                new Span(format.count(row.part().expected())),
                new Span(answered.map(parts::rest).orElse(FigureFormat.NO_FIGURE)),
                answered.map(PartWords::bar).orElseGet(Span::new),
                new Span(answered.map(parts::share).orElse(FigureFormat.NO_FIGURE)),
                // A difference to a known median would tell what the share does not.
                CheckInsPanel.pace(
                        row.pace()
                                .filter(known -> answered.filter(
                                                people -> people.told().isPresent())
                                        .isPresent()),
                        format));
        line.getElement().setAttribute("data-school", row.school().school());
        return line;
    }
}
