package io.rollcall.cockpit.wall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;

/** Shows one of its parts after the other, each as long; the browser turns, so that a silent server stops nothing. */
@Tag("rollcall-rotation")
@JsModule("context://cockpit/rotation.js")
final class Rotation extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;

    Rotation(Duration each) {
        getElement().setAttribute("seconds", Long.toString(each.toSeconds()));
    }

    void addTurn(String className, Component... parts) {
        var turn = new Div(parts);
        turn.addClassNames("turn-of-wall", className);
        add(turn);
    }
}
