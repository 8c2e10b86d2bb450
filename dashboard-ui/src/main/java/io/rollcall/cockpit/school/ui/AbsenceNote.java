package io.rollcall.cockpit.school.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.ExportLink;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.AbsenceLine;
import io.rollcall.cockpit.live.AbsenceLine.Absentees;
import io.rollcall.cockpit.panel.AbsenceWords;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import java.util.List;
import java.util.Optional;

/** How many of the school's pupils are often absent, as the month was published; two lines below its reasons. */
final class AbsenceNote extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AbsenceWords words;
    private final Span persistent = new Span();
    private final Span severe = new Span();
    private final Span published = new Span();
    private transient List<AbsenceRow> shown = List.of();

    AbsenceNote(FigureFormat format) {
        words = new AbsenceWords(format);
        addClassName("absence-note");
        published.addClassName("absence-date");
        add(
                new Div(new TermButton(Term.PERSISTENT_ABSENCE), persistent),
                new Div(new TermButton(Term.SEVERE_ABSENCE), severe),
                new Div(
                        published,
                        new ExportLink(
                                "absence",
                                getTranslation("attendance.export.absence"),
                                () -> shown.stream()
                                        .findFirst()
                                        .map(row -> row.month().toString())
                                        .orElse(""),
                                () -> AbsenceWords.csv(shown))));
        show(List.of());
        // Until it is known what is published.
        published.setText("");
    }

    /** @param rows the school's own; none where nothing is published of it */
    void show(List<AbsenceRow> rows) {
        shown = rows;
        Optional<AbsenceLine> line = AbsenceLine.all("", rows);
        write(persistent, "persistent", line.flatMap(AbsenceLine::persistent), rows);
        write(severe, "severe", line.flatMap(AbsenceLine::severe), rows);
        published.setText(rows.isEmpty() ? getTranslation("absence.none-of-school") : words.published(rows));
    }

    private void write(Span into, String degree, Optional<Absentees> absentees, List<AbsenceRow> rows) {
        into.setText(
                rows.isEmpty()
                        ? FigureFormat.NO_FIGURE
                        : words.count(absentees)
                                + absentees
                                        .map(known -> " · " + words.share(absentees))
                                        .orElse(""));
        into.getElement().setAttribute("data-figure", degree + "_absence");
        into.getElement()
                .setAttribute(
                        "data-value",
                        absentees.map(known -> Long.toString(known.absent())).orElse(""));
    }
}
