package io.rollcall.cockpit.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.function.IntConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Many things at a glance, a small cell each, told apart by kind. Cells go to the browser once; after that only those
 * whose kind has changed. Colours and hatching are the style sheet's, by the custom properties {@code --kind-<n>}.
 */
@Tag("rollcall-mosaic")
@JsModule("context://cockpit/mosaic.js")
public final class Mosaic extends Component {

    private static final long serialVersionUID = 1L;
    private static final String CELL = "event.detail";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private transient List<String> names = List.of();
    private transient List<Integer> kinds = List.of();

    /** A mosaic that describes itself so, with the names of its kinds. */
    public Mosaic(String label, List<String> kindNames) {
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        name(kindNames);
    }

    /** Names the kinds anew. */
    public void name(List<String> kindNames) {
        getElement().setAttribute("kinds", String.join("\n", kindNames));
    }

    /** Tells the number of a cell that somebody has clicked. */
    public void onSelect(IntConsumer select) {
        getElement().getClassList().add("selectable");
        getElement()
                .addEventListener(
                        "cell-select",
                        event -> select.accept(event.getEventData().get(CELL).asInt()))
                .addEventData(CELL);
    }

    /** Shows these cells: a name and a kind each. */
    public void show(List<String> newNames, List<Integer> newKinds) {
        if (!newNames.equals(names)) {
            names = List.copyOf(newNames);
            kinds = List.copyOf(newKinds);
            sendAll();
        } else if (!newKinds.equals(kinds)) {
            if (isAttached()) {
                sendChanges(newKinds);
            }
            kinds = List.copyOf(newKinds);
        }
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        sendAll();
    }

    private void sendAll() {
        if (!isAttached()) {
            return;
        }
        ArrayNode cells = JSON.arrayNode();
        for (int i = 0; i < names.size(); i++) {
            cells.add(JSON.arrayNode().add(names.get(i)).add(kinds.get(i).intValue()));
        }
        getElement().callJsFunction("showAll", cells);
    }

    private void sendChanges(List<Integer> newKinds) {
        ArrayNode changes = JSON.arrayNode();
        for (int i = 0; i < newKinds.size(); i++) {
            if (!newKinds.get(i).equals(kinds.get(i))) {
                changes.add(JSON.arrayNode().add(i).add(newKinds.get(i).intValue()));
            }
        }
        getElement().callJsFunction("change", changes);
    }
}
