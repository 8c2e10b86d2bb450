package io.rollcall.cockpit.classes.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.rollcall.cockpit.audit.LookReason;
import io.rollcall.cockpit.classes.Purpose;
import io.rollcall.cockpit.component.Panel;
import java.util.function.Consumer;

/** Asks what the classes are looked at for; stands in their place until it is answered. */
final class PurposePanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<LookReason> reason = new RadioButtonGroup<>();
    private final TextField reference = new TextField();

    PurposePanel(String title, Consumer<Purpose> given) {
        super("purpose-panel", title);
        reason.setLabel(getTranslation("purpose.reason"));
        reason.setItems(LookReason.values());
        reason.setItemLabelGenerator(choice -> getTranslation(choice.textKey()));
        reason.setRequired(true);
        reason.setErrorMessage(getTranslation("purpose.reason.missing"));
        reference.setLabel(getTranslation("purpose.reference"));
        reference.setHelperText(getTranslation("purpose.reference.help"));
        reference.setErrorMessage(getTranslation("purpose.reference.wrong"));
        reference.setMaxLength(16);
        var go = new Button(getTranslation("purpose.open"), click -> give(given));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        var form = new Div(new Paragraph(getTranslation("purpose.why")), reason, reference, go);
        form.addClassName("purpose-form");
        add(form);
    }

    private void give(Consumer<Purpose> given) {
        String number = reference.getValue().strip();
        reason.setInvalid(reason.getValue() == null);
        reference.setInvalid(!Purpose.isReference(number));
        if (!reason.isInvalid() && !reference.isInvalid()) {
            given.accept(new Purpose(reason.getValue(), number));
        }
    }
}
