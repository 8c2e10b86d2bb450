package io.rollcall.cockpit.component;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.Tooltip;

/** A figure's name that tells its definition: on hover or focus in a tooltip, on click in the glossary. */
public final class TermButton extends NativeButton {

    private static final long serialVersionUID = 1L;

    /** Reads as the term's name. */
    public TermButton(Term term) {
        this(term, "");
        setText(getTranslation(term.nameKey()));
    }

    /** Reads as a shorter word for the term. */
    public TermButton(Term term, String text) {
        setText(text);
        addClassName("term");
        Tooltip.forComponent(this).setText(getTranslation(term.definitionKey()));
        addClickListener(click -> new GlossaryDialog(term).open());
    }
}
