package io.rollcall.cockpit.attendance.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.DayReasons;
import io.rollcall.cockpit.live.DistrictReasons;
import io.rollcall.cockpit.live.DistrictReasons.Division;
import io.rollcall.cockpit.live.DistrictReasons.Told;
import io.rollcall.cockpit.live.Suppression;
import io.rollcall.cockpit.panel.ReasonTables;
import io.rollcall.cockpit.panel.ReasonTables.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why the absent of the district, or of a part of it, were absent on the last closed day, as far as that tells nothing of a single school. */
final class WhyPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Span day = new Span();
    private final ReasonTables tables = new ReasonTables();
    private transient Optional<Optional<DayReasons>> shown = Optional.empty();

    WhyPanel(FigureFormat format) {
        super("why-panel", I18NProvider.translate("attendance.why"));
        this.format = format;
        day.addClassName("panel-day");
        addToHead(day);
        addToHead(new TermButton(Term.REASON));
        var note = new Span(getTranslation("attendance.why.note", format.count(Suppression.LEAST)));
        note.addClassName("panel-note");
        add(tables, note);
        fill(Optional.empty());
    }

    /**
     * @param answer nothing where it is not known yet; no reasons where no day is closed
     * @param whole whether it is of the whole district
     */
    void show(Optional<Optional<DayReasons>> answer, boolean whole) {
        if (!answer.equals(shown)) {
            shown = answer;
            Optional<DayReasons> reasons = answer.flatMap(known -> known);
            String none = answer.isPresent() ? getTranslation("school.reasons.none-closed") : "";
            WriteText.into(day, reasons.map(known -> format.day(known.day())).orElse(none));
            fill(reasons.map(known -> new DistrictReasons(known, whole)));
        }
    }

    private void fill(Optional<DistrictReasons> reasons) {
        List<String> sessions = reasons.map(known -> known.day().sessions()).orElse(List.of());
        List<Line> lines = new ArrayList<>();
        for (Term status : ReasonTables.STATUSES) {
            List<Division> columns = sessions.stream()
                    .map(session -> reasons.orElseThrow().of(session, status.name()))
                    .toList();
            List<DayReasons.Row> rows = DayReasons.rows(status.name());
            for (int i = 0; i < rows.size(); i++) {
                lines.add(line(status, rows.get(i), i, columns));
            }
            lines.add(new Line(
                    status,
                    "",
                    getTranslation("attendance.why.rest"),
                    columns.stream()
                            .map(column -> figure(format.count(column.rest()), column.rest()))
                            .toList()));
        }
        tables.show(sessions, lines);
    }

    private Line line(Term status, DayReasons.Row reason, int place, List<Division> columns) {
        return new Line(
                status,
                reason.reason(),
                getTranslation(reason.textKey()),
                columns.stream().map(column -> figure(column.told().get(place))).toList());
    }

    private Span figure(Told told) {
        if (told.people() == 0 && told.atLeast()) { // it may be anything up to the rest
            var unknown = new Span(FigureFormat.NO_FIGURE);
            unknown.addClassName("hidden-cell");
            return unknown;
        }
        String count = format.count(told.people());
        return figure(told.atLeast() ? getTranslation("attendance.why.at-least", count) : count, told.people());
    }

    private static Span figure(String text, long people) {
        var figure = new Span(text);
        figure.getElement().setAttribute("data-value", Long.toString(people));
        return figure;
    }
}
