package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A titled part of the screen. */
public class Panel extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Span note = new Span();

    /** A panel of this class name, with this title. */
    @SuppressWarnings("this-escape") // Flow's components are put together in their constructors.
    protected Panel(String className, String title) {
        addClassNames("panel", className);
        head.addClassName("panel-head");
        head.add(new H2(title));
        note.addClassName("panel-note");
        add(head, note);
        getElement().setAttribute("aria-label", title);
        // Only now is in it what its subclass puts there.
        addAttachListener(attached -> {
            attached.unregisterListener();
            ExportMenu.of(className.replace("-panel", ""), title, this).ifPresent(head::add);
        });
    }

    /** Says in the content's place that there is nothing to show, and why; the place stays as large as it is. */
    protected final void showNothing(boolean nothing, String why) {
        WriteText.into(note, nothing ? why : "");
        getElement().getClassList().set("nothing", nothing);
    }

    /** Says that tables are put into this part of the panel later, so that they can be taken along. */
    protected static void willHoldTables(Component part) {
        part.getElement().setAttribute(ScreenTable.TABLES, true);
    }

    /** Puts something beside the title. */
    protected final void addToHead(Component component) {
        head.add(component);
    }
}
