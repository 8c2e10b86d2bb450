package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.gateway.GatewayKey;
import java.util.function.Consumer;

/** Asks for a key of the gateway's, and for what else the page has to know with it. The key leaves the field with the click. */
public final class KeyPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final Paragraph refusal = new Paragraph();

    /**
     * Asks once it is shown.
     *
     * @param why what the key is for
     * @param label the key's own
     * @param given takes it
     * @param before fields above the key's
     */
    public KeyPanel(String title, String why, String label, Consumer<GatewayKey> given, Component... before) {
        super("key-panel", title);
        var key = new PasswordField(label);
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
        var form = new Div(new Paragraph(why));
        form.add(before);
        form.add(key, refusal, go);
        form.addClassName("purpose-form");
        add(form);
    }

    /** Says why the key did not do. */
    public void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
