package io.rollcall.cockpit.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;

/** Takes along all rows of a table, those too that the screen shows on other pages of it, as they are at the moment of the click. */
public final class ExportLink extends Span {

    private static final long serialVersionUID = 1L;

    /**
     * A link to a table for each format.
     *
     * @param what names the table in the file's name, {@code rollcall-<what>-<day>.csv}
     * @param text names it on the screen
     * @param day the day shown, as it is written in the file's name
     * @param table as {@link CsvFile} writes it
     */
    public ExportLink(String what, String text, Supplier<String> day, Supplier<String> table) {
        addClassName("exports");
        Supplier<TableFormat.Taken> taken =
                () -> new TableFormat.Taken(what, "", day.get(), ScreenTable.ofCsv(table.get()));
        add(link(TableFormat.CSV, what, text, taken), link(TableFormat.XLSX, what, TableFormat.XLSX.name(), taken));
    }

    private static Anchor link(TableFormat format, String what, String text, Supplier<TableFormat.Taken> taken) {
        var link = new Anchor();
        link.setText(text);
        link.setHref(format.download(taken));
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("data-export", what + "." + format.suffix());
        link.addClassName("export");
        return link;
    }
}
