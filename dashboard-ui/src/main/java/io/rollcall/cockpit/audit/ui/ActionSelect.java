package io.rollcall.cockpit.audit.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.rollcall.cockpit.audit.AuditAction;
import java.util.Arrays;
import java.util.stream.Stream;

/** Chooses the lines of one action, or all. */
final class ActionSelect extends Div {

    private static final long serialVersionUID = 1L;
    private static final String ALL = "";

    private final Select<String> action = new Select<>();

    ActionSelect(Runnable chosen) {
        addClassNames("scope-bar", "action-select");
        action.setAriaLabel(getTranslation("audit.choose-action"));
        action.setItemLabelGenerator(name -> AuditAction.named(name)
                .map(known -> getTranslation(known.textKey()))
                .orElseGet(() -> getTranslation("audit.all-actions")));
        action.setItems(Stream.concat(
                        Stream.of(ALL), Arrays.stream(AuditAction.values()).map(AuditAction::name))
                .toList());
        action.setValue(ALL);
        action.addValueChangeListener(change -> chosen.run());
        add(action);
    }

    /** The name of the action; "" for all. */
    String action() {
        return action.getValue();
    }
}
