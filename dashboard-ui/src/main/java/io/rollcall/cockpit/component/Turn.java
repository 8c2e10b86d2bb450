package io.rollcall.cockpit.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Turns the pages of a long table. */
public final class Turn extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final int rows;
    private final Span range = new Span();
    private final NativeButton before = new NativeButton("‹");
    private final NativeButton after = new NativeButton("›");
    private int page;

    /** Pages of that many rows; tells when somebody has turned. */
    public Turn(FigureFormat format, int rows, Runnable turned) {
        this.format = format;
        this.rows = rows;
        addClassName("pager");
        before.addClassName("turn");
        before.setAriaLabel(getTranslation("ranking.before"));
        before.addClickListener(click -> {
            page--;
            turned.run();
        });
        after.addClassName("turn");
        after.setAriaLabel(getTranslation("ranking.after"));
        after.addClickListener(click -> {
            page++;
            turned.run();
        });
        range.addClassName("pager-range");
        add(range, before, after);
    }

    /** Shows where in a table of that size the page is, and says which row is its first. */
    public int show(int size) {
        int lastPage = Math.max(0, (size - 1) / rows);
        page = Math.clamp(page, 0, lastPage);
        int first = page * rows;
        WriteText.into(
                range,
                size == 0
                        ? getTranslation("turn.none")
                        : getTranslation(
                                "turn.range",
                                format.count(first + 1),
                                format.count(Math.min(size, first + rows)),
                                format.count(size)));
        before.setEnabled(page > 0);
        after.setEnabled(page < lastPage);
        return first;
    }
}
