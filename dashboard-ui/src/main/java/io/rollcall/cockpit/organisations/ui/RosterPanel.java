package io.rollcall.cockpit.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.component.Term;
import io.rollcall.cockpit.component.TermButton;
import io.rollcall.cockpit.live.RosterPart;
import java.util.List;
import java.util.stream.Stream;

/** Parts of the roster beside each other, and their sum at the end. */
final class RosterPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Div table = new Div();
    private final Div head;
    private transient List<RosterPart> shown = List.of();

    RosterPanel(FigureFormat format, String className, String title, String column) {
        super(className, title);
        this.format = format;
        table.addClassNames("parts", "roster");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        head = row(
                "parts-head",
                "columnheader",
                new Span(column),
                new TermButton(Term.ORGANISATIONS),
                new TermButton(Term.TRAINING_INSTITUTIONS),
                new TermButton(Term.ENROLLED),
                new TermButton(Term.STAFF),
                new TermButton(Term.TEACHERS),
                new TermButton(Term.TEACHER_RATIO),
                new TermButton(Term.STAFF_RATIO),
                new TermButton(Term.CLASSES),
                new TermButton(Term.CLASS_SIZE));
        table.add(head);
        add(table);
    }

    void show(List<RosterPart> parts, RosterPart all) {
        List<RosterPart> next = Stream.concat(parts.stream(), Stream.of(all)).toList();
        if (next.equals(shown)) {
            return;
        }
        shown = next;
        table.removeAll();
        table.add(head);
        parts.forEach(part -> table.add(row(part, "part")));
        table.add(row(all, "part part-sum"));
    }

    private Div row(RosterPart part, String className) {
        Div row = row(
                className,
                "cell",
                new Span(part.name()),
                new Span(format.count(part.schools().size() - part.training())),
                new Span(format.count(part.training())),
                new Span(format.count(part.enrolled())),
                new Span(known(part.staff())),
                new Span(known(part.teachers())),
                new Span(format.decimal(part.pupilsPerTeacher())),
                new Span(format.decimal(part.pupilsPerStaff())),
                new Span(known(part.classes())),
                new Span(format.decimal(part.classSize())));
        row.getElement().setAttribute("data-part", part.name());
        return row;
    }

    /** A roster that says nothing says 0. */
    private String known(long count) {
        return count == 0 ? FigureFormat.NO_FIGURE : format.count(count);
    }

    private static Div row(String className, String role, Component... cells) {
        var row = new Div();
        row.addClassNames(className.split(" "));
        row.getElement().setAttribute("role", "row");
        for (Component content : cells) {
            var cell = new Span(content);
            cell.getElement().setAttribute("role", role);
            row.add(cell);
        }
        return row;
    }
}
