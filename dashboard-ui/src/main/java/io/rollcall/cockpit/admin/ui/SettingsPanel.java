package io.rollcall.cockpit.admin.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.rollcall.cockpit.component.FigureFormat;
import io.rollcall.cockpit.component.TablePanel;
import io.rollcall.settings.SettingInForce;
import java.util.List;

/** The cockpit's settings as its environment says them; of a secret the place of its file. */
final class SettingsPanel extends TablePanel {

    private static final long serialVersionUID = 1L;

    SettingsPanel(String title, List<SettingInForce> settings) {
        super("settings-panel", title, text("settings.variable"), text("settings.value"), text("settings.from"));
        show(settings, () -> settings.stream().map(this::row), getTranslation("settings.none"));
    }

    private Div row(SettingInForce setting) {
        String from =
                setting.said() ? "settings.said" : setting.value().isPresent() ? "settings.default" : "settings.unset";
        Div row = row(
                new Code(setting.variable()),
                new ValueInForce(setting.value().orElse(FigureFormat.NO_FIGURE)),
                text(from));
        row.getElement().setAttribute("data-setting", setting.variable());
        return row;
    }

    private static Span text(String key) {
        var text = new Span();
        text.setText(text.getTranslation(key));
        return text;
    }
}
