package io.rollcall.cockpit.notices.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.cockpit.live.PartOfWhole;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.panel.PartWords;
import io.rollcall.warehouse.query.NoticeSchools.NoticeSchool;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schools that published a notice: those where the largest share has not read it come first, then those that nothing was sent of. */
final class NoticeSchoolsPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    /** What is few counts as none, so that the order tells no more than the figures do. */
    private static final Comparator<Row> UNREAD_FIRST = Comparator.<Row, Boolean>comparing(
                    row -> !row.part().isHeardOf())
            .thenComparingDouble(row -> row.readers().toldShare())
            .thenComparing(row -> row.school().school());

    private final transient FigureFormat format;
    private final transient PartWords parts;

    private record Row(SchoolFigures school, NoticeSchool part, Address here) {

        PartOfWhole readers() {
            return new PartOfWhole(part.stands().reached(), part.audience());
        }
    }

    NoticeSchoolsPanel(FigureFormat format, String title) {
        super(
                "notice-schools-panel",
                title,
                new Span(I18NProvider.translate("ranking.school")),
                new TermButton(Term.AUDIENCE),
                new TermButton(Term.NOT_READ),
                new Span(),
                new TermButton(Term.NOTICE_REACH),
                new TermButton(Term.NOTICE_COVERAGE));
        this.format = format;
        parts = new PartWords(format);
    }

    void show(List<NoticeSchool> published, Shown shown, Address here) {
        Map<String, SchoolFigures> schools = shown.schools().stream()
                .collect(Collectors.toMap(SchoolFigures::school, Function.identity(), (one, same) -> one));
        List<Row> rows = published.stream()
                .flatMap(part ->
                        Stream.ofNullable(schools.get(part.school())).map(school -> new Row(school, part, here)))
                .sorted(UNREAD_FIRST)
                .toList();
        show(rows, () -> rows.stream().map(this::row), getTranslation("notices.no-school"));
    }

    private Div row(Row row) {
        Optional<PartOfWhole> readers =
                Optional.of(row.readers()).filter(known -> row.part().isHeardOf());
        Div line = row(
                new Anchor(
                        row.here().atSchool(row.school().school()), row.school().name()),
                new Span(format.count(row.part().audience())),
                new Span(readers.map(parts::rest).orElse(FigureFormat.NO_FIGURE)),
                readers.map(PartWords::bar).orElseGet(Span::new),
                new Span(readers.map(parts::share).orElse(FigureFormat.NO_FIGURE)),
                new Span(
                        readers.isPresent()
                                ? parts.share(new PartOfWhole(
                                        row.part().stands().known(), row.part().audience()))
                                : FigureFormat.NO_FIGURE));
        line.getElement().setAttribute("data-school", row.school().school());
        return line;
    }
}
