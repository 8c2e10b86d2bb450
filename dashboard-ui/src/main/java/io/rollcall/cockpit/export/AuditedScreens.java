package io.rollcall.cockpit.export;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.rollcall.cockpit.audit.AuditEntry;
import io.rollcall.cockpit.audit.AuditLog;
import io.rollcall.cockpit.audit.AuditUnavailableException;
import io.rollcall.cockpit.component.KeepExport;
import io.rollcall.cockpit.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts whatever is taken from a page into the audit log before it is handed out, on every page alike. */
@Component
final class AuditedScreens implements VaadinServiceInitListener, KeepExport {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(AuditedScreens.class);

    private final transient AuditLog audit;
    private final transient SignedIn signedIn;

    AuditedScreens(AuditLog audit, SignedIn signedIn) {
        this.audit = audit;
        this.signedIn = signedIn;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.getSource().addUIInitListener(opened -> of(opened.getUI()));
    }

    @Override
    public boolean keep(String school, String what) {
        return signedIn.anybody()
                .filter(viewer -> {
                    try {
                        audit.keep(viewer, AuditEntry.export(school, what));
                        return true;
                    } catch (AuditUnavailableException unavailable) {
                        LOG.warn("Nothing was handed out, for the audit log did not take it", unavailable);
                        return false;
                    }
                })
                .isPresent();
    }
}
