package io.rollcall.cockpit.oidc;

import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.security.UsersFile;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;

/** The sign-in at a provider, where the settings name one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(OidcProvider.class)
class OidcConfiguration {

    @Bean
    OidcSignIn oidcSignIn(OidcProvider provider, UsersFile users, NotePermissionFailure failures) {
        OidcSettings settings = provider.settings();
        var readClaims = new ReadClaims(
                settings, login -> !settings.only() && users.find(login).isPresent());
        return new OidcSignIn(provider, new AdmitByClaims(new OidcUserService(), readClaims, failures));
    }
}
