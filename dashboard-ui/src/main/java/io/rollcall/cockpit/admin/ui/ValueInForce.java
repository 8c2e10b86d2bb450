package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.DurationWords;

/** A value as its file or variable writes it; a duration in words, with what is written beside. */
final class ValueInForce extends Span {

    private static final long serialVersionUID = 1L;

    ValueInForce(String value) {
        var written = new Code(value);
        DurationWords.of(value, this::getTranslation).ifPresent(words -> {
            add(new Span(words));
            written.addClassName("occasion-code");
        });
        add(written);
    }
}
