package io.rollcall.cockpit.liveclass.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.LiveDay;
import io.rollcall.cockpit.live.LiveSum;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.SchoolFigures;
import io.rollcall.warehouse.query.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** The schools with live classes that day; those whose pupils take part least come first, then those that nothing was sent of. */
final class LiveSchoolsPanel extends TablePanel {

    private static final long serialVersionUID = 1L;
    private static final double NOBODY_KNOWS = 2;

    private static final Comparator<Row> LEAST_FIRST = Comparator.<Row>comparingDouble(
                    row -> row.sum().participation().orElse(NOBODY_KNOWS))
            .thenComparing(row -> row.school().school());

    private final transient FigureFormat format;

    private record Row(SchoolFigures school, LiveSum sum) {}

    LiveSchoolsPanel(FigureFormat format, String title) {
        super(
                "live-schools-panel",
                title,
                new Span(I18NProvider.translate("ranking.school")),
                new TermButton(Term.LIVE_NOW),
                new TermButton(Term.WATCHING),
                new TermButton(Term.PARTICIPANTS),
                new TermButton(Term.PARTICIPATION),
                new TermButton(Term.PARTICIPATION_COVERAGE),
                new TermButton(Term.WATCHED_EACH));
        this.format = format;
    }

    void show(LiveDay day, Shown shown, Address here) {
        List<Row> rows = shown.schools().stream()
                .map(school -> new Row(school, day.sum(List.of(school))))
                .filter(row -> !row.sum().classes().isEmpty())
                .sorted(LEAST_FIRST)
                .toList();
        show(rows, () -> rows.stream().map(row -> row(row, here)), getTranslation("live.nothing"));
    }

    private Div row(Row row, Address here) {
        LiveSum sum = row.sum();
        var name = new Anchor(
                here.of(Scope.DISTRICT).at("school/" + row.school().school()),
                row.school().name());
        Div line = row(
                name,
                new Span(getTranslation("live.of", format.count(sum.online()), format.count(sum.declared()))),
                new Span(count(sum.watching())),
                new Span(count(sum.participants())),
                new Span(format.share(sum.participation())),
                new Span(format.share(sum.coverage())),
                new Span(format.decimal(sum.minutesEach())));
        line.getElement().setAttribute("data-school", row.school().school());
        return line;
    }

    private String count(OptionalLong count) {
        return count.isPresent() ? format.count(count.getAsLong()) : FigureFormat.NO_FIGURE;
    }
}
