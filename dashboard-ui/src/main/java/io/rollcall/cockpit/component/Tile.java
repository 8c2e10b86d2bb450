package io.rollcall.cockpit.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A figure under its name, and what has to be read with it on a line below. */
public final class Tile extends Div {

    private static final long serialVersionUID = 1L;

    /** A tile that keeps its place while its figure is not known. */
    public Tile(Term term, Component figure, Component... beside) {
        super(new TermButton(term), figure);
        addClassName("tile");
        if (beside.length > 0) {
            var line = new Div(beside);
            line.addClassName("tile-beside");
            add(line);
        }
    }

    /** Says without a word that too little is known for the figure to mean much. */
    public void grey(boolean early) {
        getElement().getClassList().set("greyed", early);
    }
}
