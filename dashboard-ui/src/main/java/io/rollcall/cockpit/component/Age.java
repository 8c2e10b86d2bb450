package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** How long ago something was; the browser counts on by itself, so that an idle screen costs no traffic. */
@Tag("rollcall-age")
@JsModule("context://cockpit/ticking.js")
public final class Age extends Component {

    private static final long serialVersionUID = 1L;

    /** Written around the units of the viewer's language. */
    public Age() {
        getElement().setAttribute("hours", getTranslation("age.hours"));
        getElement().setAttribute("minutes", getTranslation("age.minutes"));
        getElement().setAttribute("seconds", getTranslation("age.seconds"));
    }

    /** How old it is at this moment; a new value restarts the count. */
    public void show(Duration age) {
        getElement().setAttribute("age", Long.toString(Math.max(0, age.toMillis())));
    }
}
