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
import io.rollcall.cockpit.live.CheckInSum;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.SchoolStanding;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.CampaignPaces.CampaignPace;
import io.rollcall.warehouse.query.CheckIns.CheckIn;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The check-ins of a day in a row each: who is asked, by when, how many have answered, and whether that is as many as usual by now. */
final class CheckInsPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient PartWords parts;

    private record Row(CheckIn checkIn, CheckInSum sum, Optional<CheckInPace> pace, Address here) {}

    CheckInsPanel(FigureFormat format, String title) {
        super(
                "check-ins-panel",
                title,
                new TermButton(Term.CHECK_IN),
                new Span(I18NProvider.translate("check-ins.asked")),
                new Span(I18NProvider.translate("check-ins.since")),
                new Span(I18NProvider.translate("check-ins.due")),
                new Span(),
                new TermButton(Term.COMPLETION),
                new TermButton(Term.USUAL_PACE),
                new TermButton(Term.CHECK_IN_COVERAGE),
                new TermButton(Term.OUTSTANDING),
                new Span(I18NProvider.translate("check-ins.schools-heard")));
        this.format = format;
        parts = new PartWords(format);
    }

    void show(Map<CheckIn, CheckInSum> sums, List<CampaignPace> paces, Shown shown, Address here) {
        Set<String> schools =
                shown.schools().stream().map(SchoolFigures::school).collect(Collectors.toSet());
        List<Row> rows = sums.entrySet().stream()
                .map(entry ->
                        new Row(entry.getKey(), entry.getValue(), CheckInPace.of(paces, entry.getKey(), schools), here))
                .toList();
        show(rows, () -> rows.stream().map(row -> row(row, shown)), getTranslation("check-ins.nothing"));
    }

    private Div row(Row row, Shown shown) {
        CheckInSum sum = row.sum();
        PartOfWhole answered = sum.answered();
        boolean heard = sum.schoolsHeard() > 0;
        Div line = row(
                new Span(
                        new Anchor(row.here().at(CheckInView.path(row.checkIn())), CheckInWords.name(row.checkIn())),
                        CheckInWords.code(row.checkIn())),
                new Span(CheckInWords.role(sum.role())),
                new Span(format.day(row.checkIn().date())),
                new Span(sum.due()
                        .map(due -> format.day(due.atZone(shown.zone()).toLocalDate()) + " "
                                + format.minute(due, shown.zone()))
                        .orElse(FigureFormat.NO_FIGURE)),
                heard ? PartWords.bar(answered) : new Span(),
                new Span(heard ? parts.share(answered) : FigureFormat.NO_FIGURE),
                pace(row.pace().filter(pace -> answered.told().isPresent()), format),
                new Span(format.share(sum.coverage())),
                new Span(heard ? parts.rest(answered) : FigureFormat.NO_FIGURE),
                new Span(getTranslation(
                        "attendance.of", format.count(sum.schoolsHeard()), format.count(sum.schools()))));
        line.getElement().setAttribute("data-check-in", row.checkIn().occasion());
        line.getElement().getClassList().set("greyed", sum.coverage().orElse(0) < SchoolStanding.ENOUGH_COVERAGE);
        return line;
    }

    /** In percentage points; a dash where there is too little to compare with. */
    static Span pace(Optional<CheckInPace> pace, FigureFormat format) {
        var points =
                new Span(pace.map(known -> format.points(known.deviation())).orElse(FigureFormat.NO_FIGURE));
        points.getElement()
                .getClassList()
                .set("below", pace.filter(CheckInPace::isBehind).isPresent());
        return points;
    }
}
