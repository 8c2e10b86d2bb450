package io.rollcall.cockpit.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import io.rollcall.cockpit.fixture.PageTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class DeltaChartTest extends PageTest {

    private final DeltaChart chart = new DeltaChart(JsonNodeFactory.instance.objectNode(), 1, "A chart");

    @Test
    void theLibraryLiesWhereThePageAsksForIt() {
        assertThat(getClass().getResource("/META-INF/resources/" + DeltaChart.LIBRARY))
                .isNotNull();
    }

    @Test
    void pointsThatAPageShowsWhileItOpensComeAfterTheChartHasStarted() {
        var page = new Div(chart) {
            private static final long serialVersionUID = 1L;

            @Override
            protected void onAttach(AttachEvent attachEvent) {
                chart.show(List.of(Map.of(1L, 2L)));
            }
        };
        UI.getCurrent().add(page);

        assertThat(sent())
                .satisfiesExactly(
                        call -> assertThat(call).contains("start"),
                        call -> assertThat(call).contains("apply"));
    }

    /** What the browser is asked to call, in its order. */
    private static List<String> sent() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(call -> call.getInvocation().getExpression()
                        + call.getInvocation().getParameters())
                .filter(call -> call.contains("start") || call.contains("apply"))
                .toList();
    }
}
