package io.rollcall.cockpit.panel;

import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.language.NamedCode;

/** The code of what stands there in words, since files and platforms know no other; nothing where the code itself stands there. */
public final class CodeBeside extends Span {

    private static final long serialVersionUID = 1L;

    /** Stands beside its name. */
    public CodeBeside(NamedCode kind, String code) {
        super(kind.isNamed(code) ? code : "");
        addClassName("occasion-code");
    }
}
