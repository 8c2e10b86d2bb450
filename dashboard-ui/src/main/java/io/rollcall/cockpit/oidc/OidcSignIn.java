package io.rollcall.cockpit.oidc;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import io.rollcall.cockpit.oidc.Admission.Why;
import io.rollcall.cockpit.security.OtherSignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Signs people in at the provider by the authorization code, with state, nonce and proof key; and out of it again. */
final class OidcSignIn implements OtherSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final OidcProvider provider;
    private final AdmitByClaims admit;
    private final ClientRegistrationRepository registrations;

    OidcSignIn(OidcProvider provider, AdmitByClaims admit) {
        this.provider = provider;
        this.admit = admit;
        registrations = new InMemoryClientRegistrationRepository(provider.registration());
    }

    @Override
    public boolean isTheOnlyOne() {
        return provider.settings().only();
    }

    @Override
    public String path() {
        return "oauth2/authorization/" + OidcProvider.NAME;
    }

    @Override
    public Optional<String> signOutAddress() {
        return provider.signOutAddress();
    }

    @Override
    public void addTo(HttpSecurity http, String loginPage) {
        http.oauth2Login(login -> login.loginPage(loginPage)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new ForgetTokens())
                .userInfoEndpoint(claims -> claims.oidcUserService(admit))
                .failureHandler(OidcSignIn::fail));
    }

    @Override
    public LogoutSuccessHandler afterSigningOut() {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(provider.settings().cockpitAddress() + "/login");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        handler.setDefaultTargetUrl("/login");
        return handler;
    }

    private static void fail(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String code = failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : "";
        if (Arrays.stream(Why.values()).map(Why::name).anyMatch(code::equals)) {
            response.sendRedirect(request.getContextPath() + "/not-admitted?why=" + code);
        } else {
            LOG.warn("A sign-in at the provider came to nothing", failure);
            response.sendRedirect(request.getContextPath() + "/login?provider");
        }
    }
}
