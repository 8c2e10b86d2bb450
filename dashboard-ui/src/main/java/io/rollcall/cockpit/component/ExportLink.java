package io.rollcall.cockpit.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Takes along, as a CSV file, what is on the screen at the moment of the click. */
public final class ExportLink extends Anchor {

    private static final long serialVersionUID = 1L;

    /**
     * A link to a table.
     *
     * @param what names the table in the file's name, {@code rollcall-<what>-<day>.csv}
     * @param day the day shown, as it is written in the file's name
     */
    public ExportLink(String what, String text, Supplier<String> day, Supplier<String> table) {
        setText(text);
        setHref(DownloadHandler.fromInputStream(event -> {
            byte[] file = (CsvFile.BYTE_ORDER_MARK + table.get()).getBytes(StandardCharsets.UTF_8);
            String name = "rollcall-" + what + "-" + day.get() + ".csv";
            return new DownloadResponse(new ByteArrayInputStream(file), name, "text/csv;charset=utf-8", file.length);
        }));
        getElement().setAttribute("download", true);
        getElement().setAttribute("data-export", what);
        addClassName("export");
    }
}
