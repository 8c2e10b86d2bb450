package io.rollcall.cockpit.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.Arrays;

/** The definitions of all figures, opened on one of them. */
final class GlossaryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    GlossaryDialog(Term looked) {
        addClassName("glossary");
        setHeaderTitle(getTranslation("glossary.title"));
        var close = new Button(getTranslation("glossary.close"), click -> close());
        getFooter().add(close);
        var list = new DescriptionList();
        // What scrolls has to be reached with the keyboard.
        list.getElement().setAttribute("tabindex", "0");
        Arrays.stream(Term.values()).forEach(term -> define(list, term, term == looked));
        add(list);
    }

    private void define(DescriptionList list, Term term, boolean looked) {
        var name = new DescriptionList.Term(getTranslation(term.nameKey()));
        var definition = new DescriptionList.Description(getTranslation(term.definitionKey()));
        list.add(name, definition);
        if (looked) {
            name.addClassName("looked-up");
            definition.addClassName("looked-up");
            name.getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({block: 'center'}))");
        }
    }
}
