package io.rollcall.cockpit.component;

import com.vaadin.flow.component.html.Span;

/** Words for what is kept by a code: pointing at them shows it, and a file that is taken along has it, in every language the same. */
public final class CodedWords extends Span {

    private static final long serialVersionUID = 1L;

    /** The code is "" where there is none, and the words are its own where there are no others. */
    public CodedWords(String words, String code) {
        super(words);
        if (!code.isEmpty() && !words.equals(code)) {
            setTitle(code);
            getElement().setAttribute(ScreenTable.CODE, code);
        }
    }
}
