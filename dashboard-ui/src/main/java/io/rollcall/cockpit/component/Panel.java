package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A titled part of the screen. */
public class Panel extends Section {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();

    /** A panel of this class name, with this title. */
    @SuppressWarnings("this-escape") // Flow's components are put together in their constructors.
    protected Panel(String className, String title) {
        addClassNames("panel", className);
        head.addClassName("panel-head");
        head.add(new H2(title));
        add(head);
        getElement().setAttribute("aria-label", title);
    }

    /** Puts something beside the title. */
    protected final void addToHead(Component component) {
        head.add(component);
    }
}
