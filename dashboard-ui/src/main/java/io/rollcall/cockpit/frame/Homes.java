package io.rollcall.cockpit.frame;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.rollcall.cockpit.security.SignedIn;
import org.springframework.stereotype.Component;

/** Leads whoever opens the bare address to the page where their role's day begins; only the bureau's is the overview. */
@Component
final class Homes implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    Homes(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(page -> page.getUI().addBeforeEnterListener(new Leading(signedIn)));
    }

    /** Before access is checked: the overview is denied to most roles. */
    @ListenerPriority(1_000)
    private static final class Leading implements BeforeEnterListener {

        private static final long serialVersionUID = 1L;

        private final transient SignedIn signedIn;

        Leading(SignedIn signedIn) {
            this.signedIn = signedIn;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getLocation().getPath().isEmpty()) {
                signedIn.anybody()
                        .map(viewer -> Place.homeOf(viewer.role()).path(viewer))
                        .filter(home -> !home.isEmpty())
                        .ifPresent(event::forwardTo);
            }
        }
    }
}
