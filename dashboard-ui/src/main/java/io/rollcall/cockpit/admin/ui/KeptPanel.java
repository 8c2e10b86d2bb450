package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.warehouse.retention.DeclaredRetention;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long each class of data is kept. */
final class KeptPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    KeptPanel(FigureFormat format, String title) {
        super("kept-panel", title, text("kept.what"), text("kept.days"));
        show(
                List.copyOf(DeclaredRetention.days().entrySet()),
                () -> DeclaredRetention.days().entrySet().stream().map(kept -> row(format, kept)),
                "");
    }

    private Div row(FigureFormat format, Map.Entry<String, Integer> kept) {
        Div row = row(text("kept." + kept.getKey().toLowerCase(Locale.ROOT)), new Span(format.count(kept.getValue())));
        row.getElement().setAttribute("data-kept", kept.getKey());
        return row;
    }

    private static Span text(String key) {
        var text = new Span();
        text.setText(text.getTranslation(key));
        return text;
    }
}
