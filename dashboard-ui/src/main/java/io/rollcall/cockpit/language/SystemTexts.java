package io.rollcall.cockpit.language;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the framework itself says: a lost connection, an ended session, a fault. */
@Component
final class SystemTexts implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient I18NProvider texts;

    SystemTexts(I18NProvider texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().setSystemMessagesProvider(info -> messages(info.getLocale()));
        start.getSource().addUIInitListener(page -> {
            Locale locale = page.getUI().getLocale();
            ReconnectDialogConfiguration dialog = page.getUI().getReconnectDialogConfiguration();
            dialog.setDialogText(texts.getTranslation("connection.lost", locale));
            dialog.setDialogTextGaveUp(texts.getTranslation("connection.given-up", locale));
            // A wall must find its way back by itself after a night's maintenance.
            dialog.setReconnectAttempts(Integer.MAX_VALUE);
        });
    }

    /** An ended session shows the login page at once; there is nothing to say that it does not. */
    private SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("connection.fault", locale));
        messages.setInternalErrorMessage(texts.getTranslation("connection.reload", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("connection.cookies", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("connection.reload", locale));
        return messages;
    }
}
