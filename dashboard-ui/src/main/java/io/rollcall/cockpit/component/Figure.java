package io.rollcall.cockpit.component;

import com.vaadin.flow.component.html.Span;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One number on the screen. Its exact value stands beside the written one, in {@code data-figure} and
 * {@code data-value}, for whoever reads the page with a program; {@code data-value} is empty where there is no figure.
 */
public final class Figure extends Span {

    private static final long serialVersionUID = 1L;
    private static final String VALUE = "data-value";
    /** Up to 999,999 a figure is written at its full size. */
    private static final int SHORT = 7;

    private final transient FigureFormat format;

    /** A figure without a value yet; the name is the column's of analytics.attendance_daily where there is one. */
    public Figure(String name, FigureFormat format) {
        this.format = format;
        addClassName("figure");
        getElement().setAttribute("data-figure", name);
        clear();
    }

    /** Shows that there is no figure. */
    public void clear() {
        write(FigureFormat.NO_FIGURE, "");
    }

    /** Shows a count. */
    public void count(long count) {
        write(format.count(count), Long.toString(count));
    }

    /** Shows a count, or that there is none. */
    public void count(OptionalLong count) {
        if (count.isPresent()) {
            count(count.getAsLong());
        } else {
            clear();
        }
    }

    /** Shows a share from 0 to 1 as per cent. */
    public void share(OptionalDouble share) {
        write(format.share(share), share.isPresent() ? Double.toString(share.getAsDouble()) : "");
    }

    /** Shows a number with one decimal. */
    public void decimal(OptionalDouble number) {
        write(format.decimal(number), number.isPresent() ? Double.toString(number.getAsDouble()) : "");
    }

    /** Shows between which bounds a figure lies that is not told itself. */
    public void bound(String text) {
        write(text, "");
    }

    private void write(String text, String value) {
        WriteText.into(this, text);
        getElement().setAttribute(VALUE, value);
        getElement().getClassList().set("long", text.length() > SHORT);
    }
}
