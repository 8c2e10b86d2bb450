package io.rollcall.cockpit.upload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.rollcall.cockpit.component.Panel;
import io.rollcall.cockpit.gateway.GatewayKey;
import java.util.function.BiConsumer;

/** Asks with which feed's key files are sent. */
final class FeedKeyPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final TextField feed = new TextField();
    private final PasswordField key = new PasswordField();
    private final Paragraph refusal = new Paragraph();

    FeedKeyPanel(String title, BiConsumer<String, GatewayKey> given) {
        super("key-panel", title);
        feed.setLabel(getTranslation("upload.key.feed"));
        key.setLabel(getTranslation("upload.key.key"));
        key.getElement().setAttribute("autocomplete", "off");
        refusal.addClassName("refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var go = new Button(getTranslation("upload.key.go"), click -> {
            var secret = new GatewayKey(key.getValue().strip());
            key.clear();
            given.accept(feed.getValue().strip(), secret);
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(new Paragraph(getTranslation("upload.key.why")), feed, key, refusal, go);
        form.addClassName("purpose-form");
        add(form);
    }

    void refuse(String why) {
        refusal.setText(why);
        refusal.setVisible(true);
    }
}
