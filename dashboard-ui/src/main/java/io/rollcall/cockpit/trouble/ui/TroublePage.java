package io.rollcall.cockpit.trouble.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import io.rollcall.cockpit.language.LanguageSwitch;

/** One sentence, and the ways on. Says nothing of what went wrong inside: that is in the log. */
abstract sealed class TroublePage extends Main permits DeniedPage, FaultPage, NotFoundPage {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("this-escape") // Flow's components are put together in their constructors.
    TroublePage(String key) {
        addClassName("trouble");
        var ways = new Div(
                new Anchor("", getTranslation("trouble.overview")),
                new Anchor("login", getTranslation("trouble.login")),
                new LanguageSwitch());
        ways.addClassName("trouble-ways");
        add(
                new H1(getTranslation("trouble." + key + ".title")),
                new Paragraph(getTranslation("trouble." + key + ".message")),
                ways);
    }
}
