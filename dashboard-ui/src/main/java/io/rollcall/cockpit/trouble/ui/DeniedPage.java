package io.rollcall.cockpit.trouble.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.security.SignedIn;

/** Shown to a person whose role does not open the page, or whose page it is not; the audit log has it. */
@AnonymousAllowed
final class DeniedPage extends TroublePage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient NotePermissionFailure failures;
    private final transient SignedIn signedIn;

    DeniedPage(NotePermissionFailure failures, SignedIn signedIn) {
        super("denied");
        this.failures = failures;
        this.signedIn = signedIn;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        signedIn.anybody().ifPresent(viewer -> failures.note(viewer, "PAGE " + pattern(event), "ROLE_NOT_ALLOWED"));
        return HttpStatusCode.FORBIDDEN.getCode();
    }

    /** Of the route, such as {@code /school/:school}: a path could hold anything. */
    private static String pattern(BeforeEnterEvent event) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        return routes.getRoute(event.getLocation().getPath())
                .flatMap(routes::getTemplate)
                .map(template -> template.startsWith("/") ? template : "/" + template)
                .orElse("/");
    }
}
