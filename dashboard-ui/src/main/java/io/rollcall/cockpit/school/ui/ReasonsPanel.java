package io.rollcall.cockpit.school.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.DayReasons;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.warehouse.query.DistrictProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Why the absent were absent: a table a status, a row a reason, a column a session. Outside the school small cells are hidden. */
final class ReasonsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final boolean suppressed;
    private final Span day = new Span();
    private final Div tables = new Div();
    private final Span note = new Span();
    private transient Optional<Optional<DayReasons>> shown = Optional.empty();

    ReasonsPanel(FigureFormat format, boolean suppressed, String title) {
        super("reasons-panel", title);
        this.format = format;
        this.suppressed = suppressed;
        day.addClassName("panel-day");
        addToHead(day);
        tables.addClassName("reason-tables");
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
        all.snapshot()
                .district()
                .filter(DistrictProfile::dataClock)
                .ifPresent(district -> explain("school.reasons.suppressed.data-clock"));
    }

    private void explain(String whyHidden) {
        WriteText.into(
                note, getTranslation(suppressed ? whyHidden : "school.reasons.exact", format.count(Suppression.LEAST)));
    }

    private void fill(List<String> sessions, Optional<DayReasons> reasons) {
        tables.removeAll();
        List<List<OptionalLong>> columns = sessions.stream()
                .map(session -> suppressed
                        ? reasons.orElseThrow().suppressed(session)
                        : reasons.orElseThrow().exact(session))
                .toList();
        for (Term status : List.of(Term.EXCUSED, Term.UNEXCUSED)) {
            tables.add(table(status, sessions, columns));
        }
    }

    private Div table(Term status, List<String> sessions, List<List<OptionalLong>> columns) {
        var table = new Div();
        table.addClassName("cells");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", getTranslation(status.nameKey()));
        table.getStyle().set("--columns", String.valueOf(Math.max(1, sessions.size())));
        Div head = row("cells-head");
        var swatch = new Span();
        swatch.addClassNames("swatch", "status-" + status.code());
        head.add(cell("columnheader", new Span(swatch, new TermButton(status))));
        sessions.forEach(session -> head.add(
                cell("columnheader", new Span(getTranslation("session." + session.toLowerCase(Locale.ROOT))))));
        table.add(head);
        for (int i = 0; i < DayReasons.ROWS.size(); i++) {
            DayReasons.Row reason = DayReasons.ROWS.get(i);
            if (reason.status().equals(status.name())) {
                Div line = row("cells-row");
                line.add(cell("rowheader", new Span(getTranslation(reason.textKey()))));
                line.getElement().setAttribute("data-reason", reason.reason());
                for (List<OptionalLong> column : columns) {
                    line.add(figure(column.get(i)));
                }
                if (columns.isEmpty()) {
                    line.add(cell("cell", new Span(FigureFormat.NO_FIGURE)));
                }
                table.add(line);
            }
        }
        return table;
    }

    private Span figure(OptionalLong people) {
        var figure = new Span(
                people.isPresent()
                        ? format.count(people.getAsLong())
                        : getTranslation("school.fewer-than", format.count(Suppression.LEAST)));
        figure.getElement().setAttribute("data-value", people.isPresent() ? Long.toString(people.getAsLong()) : "");
        figure.getElement().getClassList().set("hidden-cell", people.isEmpty());
        return cell("cell", figure);
    }

    private static Div row(String className) {
        var row = new Div();
        row.addClassName(className);
        row.getElement().setAttribute("role", "row");
        return row;
    }

    private static Span cell(String role, Span content) {
        content.getElement().setAttribute("role", role);
        return content;
    }
}
