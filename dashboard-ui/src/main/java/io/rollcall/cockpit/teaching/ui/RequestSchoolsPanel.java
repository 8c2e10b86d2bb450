package io.rollcall.cockpit.teaching.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.Turn;
import io.rollcall.cockpit.frame.Address;
import io.rollcall.warehouse.query.Requests.RequestFigures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schools and their requests, a row a school and procedure; those where somebody waits longest first. */
final class RequestSchoolsPanel extends TablePanel {

    static final int ROWS = 15;

    private static final long serialVersionUID = 1L;
    private static final Comparator<RequestFigures> LONGEST_WAIT_FIRST = Comparator.comparing(
                    (RequestFigures figures) -> figures.oldestOpen().orElse(LocalDate.MAX))
            .thenComparingLong(figures -> -figures.standing().open())
            .thenComparing(RequestFigures::school)
            .thenComparing(RequestFigures::procedure);

    private final transient FigureFormat format;
    private final Turn turn;
    private transient List<Row> rows = List.of();

    private record Row(RequestFigures figures, String name, Address here) {}

    RequestSchoolsPanel(FigureFormat format, String title) {
        super(
                "request-schools-panel",
                title,
                new Span(I18NProvider.translate("ranking.school")),
                new TermButton(Term.REQUEST),
                new TermButton(Term.OPEN_REQUESTS),
                new Span(I18NProvider.translate("teaching.oldest")),
                new Span(I18NProvider.translate("teaching.decided")),
                new TermButton(Term.TURNAROUND_MEDIAN),
                new TermButton(Term.TURNAROUND_NINETIETH));
        this.format = format;
        turn = new Turn(format, ROWS, this::showPage);
        add(turn);
    }

    /** @param names of the schools by their codes; a school without one is shown by its code */
    void show(List<RequestFigures> schools, Map<String, String> names, Address here) {
        rows = schools.stream()
                .sorted(LONGEST_WAIT_FIRST)
                .map(figures -> new Row(figures, names.getOrDefault(figures.school(), figures.school()), here))
                .toList();
        showPage();
    }

    private void showPage() {
        int first = turn.show(rows.size());
        turn.setVisible(rows.size() > ROWS);
        List<Row> page = rows.stream().skip(first).limit(ROWS).toList();
        show(page, () -> page.stream().map(this::row), getTranslation("teaching.nothing"));
    }

    private Div row(Row row) {
        RequestFigures figures = row.figures();
        Div line = row(Stream.of(
                        new Span(new Anchor(row.here().atSchool(figures.school()), row.name())),
                        new Span(RequestWords.procedure(figures.procedure())),
                        new Span(format.count(figures.standing().open())),
                        new Span(figures.oldestOpen().map(format::day).orElse(FigureFormat.NO_FIGURE)),
                        new Span(format.count(figures.standing().decided())),
                        new Span(RequestWords.duration(
                                RequestWords.told(
                                        figures.turnaround(),
                                        figures.turnaround().median()),
                                format)),
                        new Span(RequestWords.duration(
                                RequestWords.told(
                                        figures.turnaround(),
                                        figures.turnaround().ninetieth()),
                                format)))
                .toArray(Span[]::new));
        line.getElement().setAttribute("data-requests-of", figures.school());
        return line;
    }
}
