package io.rollcall.cockpit.trouble.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Shown to a person whose role does not open the page. */
@AnonymousAllowed
final class DeniedPage extends TroublePage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    DeniedPage() {
        super("denied");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpStatusCode.FORBIDDEN.getCode();
    }
}
