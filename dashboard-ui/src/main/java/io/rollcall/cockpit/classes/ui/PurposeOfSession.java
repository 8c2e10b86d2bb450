package io.rollcall.cockpit.classes.ui;

import com.vaadin.flow.server.VaadinSession;
import io.rollcall.cockpit.classes.Purpose;
import io.rollcall.cockpit.security.Viewer;
import java.util.Optional;

/**
 * What a person said in this session that they look at classes for; it goes with the session, and is not another's who
 * signs in in the same browser.
 */
record PurposeOfSession(String login, Purpose purpose) {

    static Optional<Purpose> of(Viewer viewer) {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(PurposeOfSession.class))
                .filter(said -> said.login().equals(viewer.getUsername()))
                .map(PurposeOfSession::purpose);
    }

    static void keep(Viewer viewer, Purpose purpose) {
        VaadinSession.getCurrent()
                .setAttribute(PurposeOfSession.class, new PurposeOfSession(viewer.getUsername(), purpose));
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(PurposeOfSession.class, null);
    }
}
