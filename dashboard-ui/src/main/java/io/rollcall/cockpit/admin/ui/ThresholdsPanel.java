package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.alerts.ThresholdInForce;
import io.rollcall.cockpit.admin.InForce;
import io.rollcall.cockpit.component.TablePanel;
import java.nio.file.Path;

/** When somebody is told: every threshold with what it means, what holds and what is usual, and where it is changed. */
final class ThresholdsPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    ThresholdsPanel(String title, InForce inForce) {
        super(
                "thresholds-panel",
                title,
                text("thresholds.means"),
                text("thresholds.key"),
                text("thresholds.value"),
                text("thresholds.usual"));
        var where = new Span(inForce.thresholdsFile()
                .map(Path::toString)
                .map(file -> getTranslation("thresholds.file", file))
                .orElseGet(() -> getTranslation("thresholds.no-file")));
        where.addClassName("where-changed");
        addToHead(where);
        show(inForce.thresholds(), () -> inForce.thresholds().stream().map(this::row), "");
    }

    private Div row(ThresholdInForce threshold) {
        Div row = row(
                text("threshold." + threshold.key()),
                new Code(threshold.key()),
                new ValueInForce(threshold.value()),
                new ValueInForce(threshold.usual()));
        row.getElement().setAttribute("data-threshold", threshold.key());
        row.getElement().setAttribute("data-changed", String.valueOf(threshold.isChanged()));
        return row;
    }

    private static Span text(String key) {
        var text = new Span();
        text.setText(text.getTranslation(key));
        return text;
    }
}
