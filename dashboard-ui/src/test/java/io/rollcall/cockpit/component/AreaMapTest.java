package io.rollcall.cockpit.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.rollcall.cockpit.component.AreaMap.Area;
import io.rollcall.cockpit.component.AreaMap.Plane;
import io.rollcall.cockpit.component.AreaMap.Point;
import io.rollcall.cockpit.component.AreaMap.State;
import io.rollcall.cockpit.fixture.PageTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AreaMapTest extends PageTest {

    private static final Plane PLANE = new Plane(
            100,
            50,
            List.of(new Area("N", "North", "M0 0L9 0L9 9Z", 4, 4), new Area("S", "South", "M0 9L9 9L9 18Z", 4, 12)),
            List.of(new Point("S1", "School", 2, 3)));

    private final AreaMap map = new AreaMap("A map");

    @BeforeEach
    void show() {
        UI.getCurrent().add(map);
        map.show(PLANE, List.of(new State(7, "96%"), new State(4, "88%")), List.of(new State(7, "≥ 95%")));
        sent();
    }

    @Test
    void shapesAreSentOnceAndThenWhatChangesOnly() {
        map.show(PLANE, List.of(new State(7, "96%"), new State(5, "91%")), List.of(new State(7, "≥ 95%")));

        assertThat(sent())
                .singleElement()
                .asString()
                .contains("change", "[[1,5,\"91%\"]]", "[]")
                .doesNotContain("North", "M0");
    }

    @Test
    void whatLooksTheSameIsNotSent() {
        map.show(PLANE, List.of(new State(7, "96%"), new State(4, "88%")), List.of(new State(7, "≥ 95%")));
        map.lookAt("");

        assertThat(sent()).isEmpty();
    }

    @Test
    void anotherPlaneIsSentWhole() {
        map.show(new Plane(100, 50, PLANE.areas(), List.of()), List.of(new State(0, ""), new State(0, "")), List.of());

        assertThat(sent()).singleElement().asString().contains("showAll", "North", "[[0,0,\"\"],[1,0,\"\"]]");
    }

    private static List<String> sent() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation().getExpression()
                        + call.getInvocation().getParameters())
                .filter(call -> call.contains("showAll") || call.contains("change"))
                .toList();
    }
}
