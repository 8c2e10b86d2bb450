package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A panel with a table whose rows are only put together anew when they differ. */
public class TablePanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final Div table = new Div();
    private final Div head;
    private transient List<?> shown = List.of();

    /** A table with these heads over its columns, and no rows yet. */
    @SuppressWarnings("this-escape") // Flow's components are put together in their constructors.
    protected TablePanel(String className, String title, Component... heads) {
        super(className, title);
        table.addClassNames("parts", "panel-table");
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", title);
        head = row("parts-head", "columnheader", heads);
        table.add(head);
        add(table);
    }

    /**
     * Shows these.
     *
     * @param rows made only where what they show differs from what is shown
     * @param nothing what is said where there are none
     */
    protected final void show(List<?> next, Supplier<Stream<Div>> rows, String nothing) {
        showNothing(next.isEmpty(), nothing);
        if (next.equals(shown)) {
            return;
        }
        shown = List.copyOf(next);
        table.removeAll();
        table.add(head);
        rows.get().forEach(table::add);
    }

    /** A row of these cells. */
    protected static Div row(Component... cells) {
        return row("part", "cell", cells);
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
