package io.rollcall.cockpit.frame;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What a page shows from its first bytes until its scripts have built it: whose page it is, and that it is on its way. The style sheet takes it away. */
@Component
final class FirstSight implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient I18NProvider texts;

    FirstSight(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::show);
    }

    private void show(IndexHtmlResponse page) {
        String loading =
                texts.getTranslation("page.loading", VaadinSession.getCurrent().getLocale());
        Element sight = page.getDocument().body().appendElement("div").addClass("first-sight");
        sight.attr("role", "status");
        sight.appendElement("img").attr("src", "cockpit/icon.svg").attr("alt", "");
        sight.appendElement("p").text(loading);
    }
}
