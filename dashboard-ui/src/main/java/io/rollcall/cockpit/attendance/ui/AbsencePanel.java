package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.Component;
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
import io.rollcall.cockpit.frame.Place;
import io.rollcall.cockpit.live.AbsenceLine;
import io.rollcall.cockpit.live.AbsenceLine.Absentees;
import io.rollcall.cockpit.panel.AbsenceWords;
import io.rollcall.warehouse.query.DayFigures;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who is often absent, as the month was published: areas or schools, a row each. */
final class AbsencePanel extends TablePanel {

    static final int ROWS = 10;

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final transient AbsenceWords words;
    private final transient BiFunction<Address, String, String> way;
    private final Span published = new Span();
    private final Turn turn;
    private transient List<Row> rows = List.of();
    private boolean answered;

    private record Row(AbsenceLine line, Address here) {}

    /** By area. */
    static AbsencePanel ofAreas(FigureFormat format) {
        return new AbsencePanel(
                format,
                "absence-areas",
                I18NProvider.translate("absence.areas"),
                I18NProvider.translate("scope.area"),
                (address, code) -> address.of(new Scope(code, address.scope().schoolKind(), ""))
                        .at(Place.ATTENDANCE.path()));
    }

    /** By school; those that are too small alone are in no row. */
    static AbsencePanel ofSchools(FigureFormat format) {
        return new AbsencePanel(
                format,
                "absence-schools",
                I18NProvider.translate("absence.schools"),
                I18NProvider.translate("ranking.school"),
                Address::atSchool);
    }

    private AbsencePanel(
            FigureFormat format,
            String className,
            String title,
            String column,
            BiFunction<Address, String, String> way) {
        super(
                className,
                title,
                new Span(column),
                new TermButton(Term.ABSENCE_PUPILS),
                new TermButton(Term.PERSISTENT_ABSENCE),
                new Span(I18NProvider.translate("absence.share")),
                new TermButton(Term.SEVERE_ABSENCE),
                new Span(I18NProvider.translate("absence.share")));
        this.format = format;
        this.way = way;
        words = new AbsenceWords(format);
        turn = new Turn(format, ROWS, this::showPage);
        addClassName("absence-panel");
        published.addClassName("panel-day");
        addToHead(published);
        add(turn);
    }

    /** Shows these lines of what was published; says nothing, and not that there is none, until it is known what was. */
    void show(
            Optional<List<AbsenceRow>> of,
            Optional<List<DayFigures>> year,
            Function<List<AbsenceRow>, List<AbsenceLine>> lines,
            Address here) {
        answered = of.isPresent();
        List<AbsenceRow> known = of.orElse(List.of());
        published.setText(words.published(known, year));
        rows = lines.apply(known).stream().map(line -> new Row(line, here)).toList();
        showPage();
    }

    private void showPage() {
        int first = turn.show(rows.size());
        turn.setVisible(rows.size() > ROWS);
        List<Row> page = rows.stream().skip(first).limit(ROWS).toList();
        show(page, () -> page.stream().map(this::row), answered ? getTranslation("absence.none") : "");
    }

    private Div row(Row next) {
        AbsenceLine line = next.line();
        Component name = new Anchor(way.apply(next.here(), line.code()), line.name());
        long pupils = Stream.of(line.persistent(), line.severe())
                .flatMap(Optional::stream)
                .mapToLong(Absentees::pupils)
                .max()
                .orElse(0);
        Div row = row(
                name,
                new Span(format.count(pupils)),
                new Span(words.count(line.persistent())),
                new Span(words.share(line.persistent())),
                new Span(words.count(line.severe())),
                new Span(words.share(line.severe())));
        row.getElement().setAttribute("data-absence", line.code());
        return row;
    }
}
