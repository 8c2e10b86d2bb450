package io.rollcall.cockpit.upload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.cockpit.gateway.UploadReading;
import io.rollcall.cockpit.gateway.UploadReading.Wrong;
import java.util.List;

/** What of the file would not be taken, in the gateway's own sentences. */
final class WrongCellsPanel extends TablePanel {

    private static final int MOST_ROWS = 100;
    private static final long serialVersionUID = 1L;

    private final transient FigureFormat format;
    private final Span more = new Span();

    WrongCellsPanel(FigureFormat format, String title) {
        super("wrong-panel", title, text("upload.wrong.row"), text("upload.wrong.column"), text("upload.wrong.why"));
        this.format = format;
        more.addClassName("where-changed");
        add(more);
    }

    void show(UploadReading read) {
        List<Wrong> first = read.wrong().stream().limit(MOST_ROWS).toList();
        int left = read.wrong().size() - first.size() + read.wrongNotListed();
        more.setText(left == 0 ? "" : getTranslation("upload.wrong.more", format.count(left)));
        show(first, () -> first.stream().map(this::row), FigureFormat.NO_FIGURE);
    }

    private Div row(Wrong wrong) {
        Div row = row(new Span(format.count(wrong.row())), new Span(wrong.column()), new Span(wrong.message()));
        row.getElement().setAttribute("data-wrong-row", String.valueOf(wrong.row()));
        return row;
    }

    private static Span text(String key) {
        var text = new Span();
        text.setText(text.getTranslation(key));
        return text;
    }
}
