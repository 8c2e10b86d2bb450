package io.rollcall.cockpit.login.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.rollcall.cockpit.language.LanguageSwitch;
import io.rollcall.cockpit.security.OtherSignIn;
import java.util.Optional;
import java.util.Set;

/** Signs a person in; {@code ?error} says that login and password do not match, {@code ?wait} that guessing is slowed down, {@code ?provider} that the provider's sign-in came to nothing. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();
    private final Paragraph providerFailed = new Paragraph(getTranslation("login.provider.failed"));

    LoginView(Optional<OtherSignIn> other) {
        addClassName("login");
        var brand = new Div(new H1(getTranslation("product.name")), new Paragraph(getTranslation("login.motto")));
        brand.addClassName("login-brand");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts("login.wrong"));
        form.setVisible(!other.map(OtherSignIn::isTheOnlyOne).orElse(false));
        providerFailed.addClassName("login-failed");
        providerFailed.getElement().setAttribute("role", "alert");
        providerFailed.setVisible(false);
        var card = new Div(form, providerFailed);
        other.ifPresent(provider -> card.add(way(provider)));
        card.add(new LanguageSwitch());
        card.addClassName("login-card");
        add(brand, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> asked =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (asked.contains("wait")) {
            form.setI18n(texts("login.wait"));
        }
        providerFailed.setVisible(asked.contains("provider"));
        form.setError(asked.contains("wait") || asked.contains("error"));
    }

    /** Followed by the browser and not by Flow, whose page it is not. */
    private Anchor way(OtherSignIn provider) {
        var way = new Anchor(provider.path(), getTranslation("login.provider"));
        way.setRouterIgnore(true);
        way.addClassName("login-provider");
        return way;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title");
    }

    private LoginI18n texts(String failure) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("login.heading"));
        texts.getForm().setUsername(getTranslation("login.user"));
        texts.getForm().setPassword(getTranslation("login.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setTitle(getTranslation(failure + ".title"));
        texts.getErrorMessage().setMessage(getTranslation(failure + ".message"));
        texts.getErrorMessage().setUsername(getTranslation("login.user.missing"));
        texts.getErrorMessage().setPassword(getTranslation("login.password.missing"));
        return texts;
    }
}
