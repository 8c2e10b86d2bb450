package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.gateway.GatewayKey;
import java.util.function.Consumer;

/** Asks for the gateway's operator key. */
final class OperatorKeyPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final Paragraph refusal = new Paragraph();

    OperatorKeyPanel(String title, Consumer<GatewayKey> given) {
        super("key-panel", title);
        var key = new PasswordField(getTranslation("keys.ask.key"));
        key.getElement().setAttribute("autocomplete", "off");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var go = new Button(getTranslation("upload.key.go"), click -> {
            var secret = new GatewayKey(key.getValue().strip());
            key.clear();
            given.accept(secret);
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(new Paragraph(getTranslation("keys.ask.why")), key, refusal, go);
        form.addClassName("purpose-form");
        add(form);
    }

    void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
