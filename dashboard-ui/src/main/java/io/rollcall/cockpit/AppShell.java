package io.rollcall.cockpit;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every view: push, the theme, the icon. */
@Push
@ColorScheme(ColorScheme.Value.DARK)
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://cockpit/cockpit.css")
@StyleSheet("context://cockpit/layout.css")
@StyleSheet("context://cockpit/figures.css")
@StyleSheet("context://cockpit/charts.css")
@StyleSheet("context://cockpit/schools.css")
@StyleSheet("context://cockpit/school.css")
@StyleSheet("context://cockpit/attendance.css")
@StyleSheet("context://cockpit/feeds.css")
@StyleSheet("context://cockpit/alerts.css")
@StyleSheet("context://cockpit/audit.css")
@StyleSheet("context://cockpit/admin.css")
@StyleSheet("context://cockpit/classes.css")
@StyleSheet("context://cockpit/live.css")
@StyleSheet("context://cockpit/occasions.css")
@StyleSheet("context://cockpit/wall.css")
@StyleSheet("context://cockpit/login.css")
@StyleSheet("context://cockpit/sizes.css")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("theme-color", "#06101d");
        settings.addLink("icon", "cockpit/icon.svg");
    }
}
