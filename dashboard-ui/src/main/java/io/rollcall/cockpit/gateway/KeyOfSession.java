package io.rollcall.cockpit.gateway;

import com.vaadin.flow.server.VaadinSession;
import io.rollcall.cockpit.security.Viewer;
import java.util.Optional;

/** Keeps a key that somebody has entered in the memory of their session, and nowhere else; signing out forgets it. */
public final class KeyOfSession {

    /** For what it was entered. */
    public enum Use {
        /** A feed's, to send files. */
        SENDING,
        /** The operator's, to look after feeds. */
        OPERATING_FEEDS
    }

    private record Kept(String login, Feed feed, GatewayKey key) {

        @Override
        public String toString() {
            return "a key that " + login + " entered";
        }
    }

    private KeyOfSession() {}

    /** Keeps it for the viewer. */
    public static void keep(Use use, Viewer viewer, Feed feed, GatewayKey key) {
        VaadinSession.getCurrent().setAttribute(name(use), new Kept(viewer.getUsername(), feed, key));
    }

    /** The key that the viewer has entered. */
    public static Optional<GatewayKey> key(Use use, Viewer viewer) {
        return kept(use, viewer).map(Kept::key);
    }

    /** The feed that it belongs to. */
    public static Optional<Feed> feed(Use use, Viewer viewer) {
        return kept(use, viewer).map(Kept::feed);
    }

    /** Forgets it. */
    public static void forget(Use use) {
        VaadinSession.getCurrent().setAttribute(name(use), null);
    }

    private static Optional<Kept> kept(Use use, Viewer viewer) {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(name(use)))
                .map(Kept.class::cast)
                .filter(kept -> kept.login().equals(viewer.getUsername()));
    }

    private static String name(Use use) {
        return KeyOfSession.class.getName() + "." + use;
    }
}
