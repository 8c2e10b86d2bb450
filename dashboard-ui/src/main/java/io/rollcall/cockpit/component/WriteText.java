package io.rollcall.cockpit.component;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.dom.Element;

/**
 * Writes a text that may be there already. Flow's own {@code setText} takes the text out of its element and puts it in again, each time and with the same text too, which on a
 * page that follows a poll is most of what every viewer is sent.
 */
public final class WriteText {

    private WriteText() {}

    /** Sends the text where it differs, and otherwise nothing. */
    public static void into(HasText component, String text) {
        Element element = component.getElement();
        if (element.getChildCount() == 1 && element.getChild(0).isTextNode()) {
            element.getChild(0).setText(text);
        } else {
            element.setText(text);
        }
    }
}
