package io.rollcall.cockpit.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.rollcall.cockpit.component.CodedWords;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.component.Turn;
import io.rollcall.cockpit.component.WriteText;
import io.rollcall.cockpit.live.Shown;
import io.rollcall.warehouse.query.AuditLines;
import io.rollcall.warehouse.query.AuditLines.AuditLine;
import io.rollcall.warehouse.query.SchoolFigures;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lines of the audit log in a table, the newest first, a page at a time. */
final class AuditPanel extends Panel {

    static final int ROWS = 40;

    private static final long serialVersionUID = 1L;

    /** What the columns are called where they have no heads; when and what need no word. */
    private static final List<String> WORDS = List.of(
            "",
            "audit.actor",
            "audit.role",
            "",
            "audit.school",
            Term.AUDIT_SCOPE.nameKey(),
            Term.AUDIT_PURPOSE.nameKey(),
            Term.AUDIT_OUTCOME.nameKey(),
            Term.AUDIT_PEOPLE.nameKey());

    /** What the table was last made of. */
    private record Content(List<AuditLine> lines, Map<String, String> schools) {}

    private final transient FigureFormat format;
    private final Div table = new Div();
    private final Div head;
    private final Span note = new Span();
    private final Turn turn;
    private transient Optional<Content> content = Optional.empty();
    private transient Optional<AuditWords> words = Optional.empty();

    AuditPanel(FigureFormat format, String title) {
        super("audit-panel", title);
        this.format = format;
        turn = new Turn(format, ROWS, this::showPage);
        note.addClassName("audit-note");
        table.addClassName("audit");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        head = row(
                "audit-head",
                "columnheader",
                new Span(getTranslation("audit.at")),
                new Span(getTranslation("audit.actor")),
                new Span(getTranslation("audit.role")),
                new Span(getTranslation("audit.action")),
                new Span(getTranslation("audit.school")),
                new TermButton(Term.AUDIT_SCOPE),
                new TermButton(Term.AUDIT_PURPOSE),
                new TermButton(Term.AUDIT_OUTCOME),
                new TermButton(Term.AUDIT_PEOPLE));
        addToHead(new TermButton(Term.AUDIT_LOG));
        add(note, table, turn);
    }

    /** Shows the lines of the day; empty until the warehouse has answered. */
    void show(Shown shown, Optional<List<AuditLine>> lines, boolean ofOneAction) {
        words = Optional.of(new AuditWords(format, shown.zone(), this::getTranslation));
        WriteText.into(note, note(lines, ofOneAction));
        Optional<Content> next = lines.map(known -> new Content(
                known,
                shown.snapshot().schools().stream()
                        .collect(Collectors.toMap(SchoolFigures::school, SchoolFigures::name, (one, same) -> one))));
        if (!next.equals(content)) {
            content = next;
            showPage();
        }
    }

    private String note(Optional<List<AuditLine>> lines, boolean ofOneAction) {
        return lines.map(known -> known.size() >= AuditLines.MOST
                        ? getTranslation("audit.most", format.count(AuditLines.MOST))
                        : known.isEmpty() ? getTranslation(ofOneAction ? "audit.none-of-action" : "audit.none") : "")
                .orElseGet(() -> getTranslation("audit.waiting"));
    }

    private void showPage() {
        List<AuditLine> lines = content.map(Content::lines).orElse(List.of());
        int first = turn.show(lines.size());
        turn.setVisible(lines.size() > ROWS);
        table.setVisible(!lines.isEmpty());
        table.removeAll();
        table.add(head);
        lines.subList(first, Math.min(lines.size(), first + ROWS)).forEach(line -> table.add(row(line)));
    }

    private Div row(AuditLine line) {
        AuditWords in = words.orElseThrow();
        var school = new Span(
                in.orDash(content.map(Content::schools).orElse(Map.of()).getOrDefault(line.school(), line.school())));
        school.setTitle(line.school());
        Div row = row(
                "audit-line",
                "cell",
                new Span(in.moment(line)),
                new Span(line.actor()),
                new Span(in.role(line)),
                new Span(in.action(line)),
                school,
                new CodedWords(in.scope(line), line.scope()),
                new CodedWords(in.purpose(line), line.purpose()),
                new CodedWords(in.outcome(line), line.outcome()),
                new Span(in.people(line)));
        nameForPhones(row);
        row.getElement().setAttribute("data-line", line.id());
        row.getElement().setAttribute("data-action", line.action());
        row.getElement().setAttribute("data-done", String.valueOf(in.isDone(line)));
        return row;
    }

    /** A phone has no heads of columns: a cell carries its own, except where anybody knows what it is, and one without anything to say can be left out. */
    private void nameForPhones(Div row) {
        for (int column = 0; column < WORDS.size(); column++) {
            Element cell = row.getElement().getChild(column);
            if (cell.getTextRecursively().equals(FigureFormat.NO_FIGURE)) {
                cell.setAttribute("data-empty", true);
            } else if (!WORDS.get(column).isEmpty()) {
                cell.setAttribute("data-word", getTranslation(WORDS.get(column)));
            }
        }
    }

    private static Div row(String className, String role, Component... cells) {
        var row = new Div();
        row.addClassName(className);
        row.getElement().setAttribute("role", "row");
        for (Component content : cells) {
            var cell = new Span(content);
            cell.getElement().setAttribute("role", role);
            row.add(cell);
        }
        return row;
    }
}
