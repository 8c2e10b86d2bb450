package io.rollcall.cockpit.school.ui;

import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.DayReasons;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.cockpit.panel.ReasonTables;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Why the absent were absent: a table a status, a row a reason, a column a session. Outside the school small cells are hidden. */
final class ReasonsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final boolean suppressed;
    private final Span day = new Span();
    private final ReasonTables tables = new ReasonTables();
    private final Span note = new Span();
    private transient Optional<Optional<DayReasons>> shown = Optional.empty();

    ReasonsPanel(FigureFormat format, boolean suppressed, String title) {
        super("reasons-panel", title);
        this.format = format;
        this.suppressed = suppressed;
        day.addClassName("panel-day");
        addToHead(day);
        note.addClassName("panel-note");
        explain("school.reasons.suppressed");
        add(tables, note);
        fill(List.of(), Optional.empty());
    }

    /** @param answer nothing where it has not been asked for; no day where none is closed that could be told */
    void show(Optional<Optional<DayReasons>> answer, Shown all) {
        if (!answer.equals(shown)) {
            shown = answer;
            Optional<DayReasons> reasons = answer.flatMap(known -> known);
            String none = answer.isPresent() ? getTranslation("school.reasons.none-closed") : "";
            WriteText.into(day, reasons.map(known -> format.day(known.day())).orElse(none));
            fill(reasons.map(DayReasons::sessions).orElse(List.of()), reasons);
        }
        if (all.snapshot().isByDataClock()) {
            explain("school.reasons.suppressed.data-clock");
        }
    }

    private void explain(String whyHidden) {
        WriteText.into(
                note, getTranslation(suppressed ? whyHidden : "school.reasons.exact", format.count(Suppression.LEAST)));
    }

    private void fill(List<String> sessions, Optional<DayReasons> reasons) {
        List<List<OptionalLong>> columns = sessions.stream()
                .map(session -> suppressed
                        ? reasons.orElseThrow().suppressed(session)
                        : reasons.orElseThrow().exact(session))
                .toList();
        tables.show(
                sessions,
                IntStream.range(0, DayReasons.ROWS.size())
                        .mapToObj(i -> line(DayReasons.ROWS.get(i), i, columns))
                        .toList());
    }

    private ReasonTables.Line line(DayReasons.Row reason, int place, List<List<OptionalLong>> columns) {
        return new ReasonTables.Line(
                Term.valueOf(reason.status()),
                reason.reason(),
                getTranslation(reason.textKey()),
                columns.stream().map(column -> figure(column.get(place))).toList());
    }

    private Span figure(OptionalLong people) {
        var figure = new Span(
                people.isPresent()
                        ? format.count(people.getAsLong())
                        : getTranslation("school.fewer-than", format.count(Suppression.LEAST)));
        figure.getElement().setAttribute("data-value", people.isPresent() ? Long.toString(people.getAsLong()) : "");
        figure.getElement().getClassList().set("hidden-cell", people.isEmpty());
        return figure;
    }
}
