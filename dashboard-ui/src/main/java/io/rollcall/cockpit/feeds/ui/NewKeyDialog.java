package io.rollcall.cockpit.feeds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a feed's new key, this once. */
final class NewKeyDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    NewKeyDialog(String feed, String key) {
        addClassName("new-key");
        setHeaderTitle(getTranslation("keys.new.title", feed));
        setCloseOnOutsideClick(false);
        var shown = new Code(key);
        shown.getElement().setAttribute("data-new-key", true);
        add(new Paragraph(getTranslation("keys.new.once")), shown);
        getFooter().add(new Button(getTranslation("keys.new.done"), click -> close()));
    }
}
