package io.rollcall.cockpit.oidc.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.rollcall.cockpit.language.LanguageSwitch;
import io.rollcall.cockpit.security.OtherSignIn;
import java.util.Optional;
import java.util.Set;

/** Tells somebody whom the provider has signed in, and whose claims open nothing here, what is missing and whom to ask. */
@Route(value = "not-admitted", autoLayout = false)
@AnonymousAllowed
final class NotAdmittedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Set<String> REASONS =
            Set.of("NO_LOGIN", "LOGIN_TAKEN", "NO_ROLE", "SEVERAL_ROLES", "NO_DISTRICT", "NO_SCHOOL");

    private final Paragraph why = new Paragraph();

    NotAdmittedView(Optional<OtherSignIn> provider) {
        addClassName("trouble");
        var ways = new Div(new Anchor("login", getTranslation("trouble.login")));
        provider.flatMap(OtherSignIn::signOutAddress)
                .ifPresent(address -> ways.add(new Anchor(address, getTranslation("not-admitted.sign-out"))));
        ways.add(new LanguageSwitch());
        ways.addClassName("trouble-ways");
        add(
                new H1(getTranslation("not-admitted.title")),
                why,
                new Paragraph(getTranslation("not-admitted.message")),
                ways);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("why")
                .orElse("");
        String reason = REASONS.contains(asked) ? asked : "NO_ROLE";
        why.setText(getTranslation("not-admitted." + reason));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }
}
