package io.rollcall.cockpit.classes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.classes.Purpose;
import java.util.Optional;

/** Says what the classes are looked at for, that this is kept, and where it could not be: then nothing of them is shown. */
final class SaidPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final Span what = new Span();
    private final Span note = new Span();
    private final Button again;

    SaidPanel(String title, Runnable tryAgain, Runnable change) {
        addClassName("said");
        getElement().setAttribute("aria-label", title);
        getElement().setAttribute("aria-live", "polite");
        what.addClassName("said-what");
        note.addClassName("said-note");
        again = new Button(getTranslation("purpose.try-again"), click -> tryAgain.run());
        var other = new Button(getTranslation("purpose.change"), click -> change.run());
        add(what, note, again, other);
    }

    void show(Optional<Purpose> purpose, boolean shut) {
        setVisible(purpose.isPresent());
        purpose.ifPresent(said -> what.setText(getTranslation(
                said.reference().isEmpty() ? "purpose.is" : "purpose.is-with-reference",
                getTranslation(said.reason().textKey()),
                said.reference())));
        note.setText(getTranslation(shut ? "purpose.not-kept" : "purpose.kept"));
        again.setVisible(shut);
        getElement().getClassList().set("shut", shut);
    }
}
