package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import java.util.List;
import java.util.Locale;

/** Reasons for absence down, a table each for the excused and the unexcused; a column a session. */
public final class ReasonTables extends Div {

    private static final long serialVersionUID = 1L;

    /** The statuses that have reasons, a table each. */
    public static final List<Term> STATUSES = List.of(Term.EXCUSED, Term.UNEXCUSED);

    /**
     * A row of a table.
     *
     * @param code of the reason
     * @param figures one a session
     */
    public record Line(Term status, String code, String name, List<Span> figures) {

        public Line {
            figures = List.copyOf(figures);
        }
    }

    public ReasonTables() {
        addClassName("reason-tables");
    }

    /** Shows these instead of what was there; a line without figures shows that there is none. */
    public void show(List<String> sessions, List<Line> lines) {
        removeAll();
        for (Term status : STATUSES) {
            Div table = table(status, sessions);
            lines.stream().filter(line -> line.status() == status).forEach(line -> table.add(row(line)));
            add(table);
        }
    }

    private Div table(Term status, List<String> sessions) {
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
        return table;
    }

    private static Div row(Line line) {
        Div row = row("cells-row");
        row.add(cell("rowheader", new Span(line.name())));
        row.getElement().setAttribute("data-reason", line.code());
        line.figures().forEach(figure -> row.add(cell("cell", figure)));
        if (line.figures().isEmpty()) {
            row.add(cell("cell", new Span(FigureFormat.NO_FIGURE)));
        }
        return row;
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
