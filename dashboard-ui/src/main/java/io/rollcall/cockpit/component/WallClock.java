package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.ZoneId;

/** The time of day in a zone, ticking in the browser. */
@Tag("rollcall-clock")
@JsModule("context://cockpit/ticking.js")
public final class WallClock extends Component {

    private static final long serialVersionUID = 1L;

    /** Shows nothing until it knows its zone. */
    public WallClock() {
        getElement().setAttribute("role", "timer");
    }

    /** The zone whose time it tells. */
    public void show(ZoneId zone) {
        getElement().setAttribute("zone", zone.getId());
    }
}
