package io.rollcall.cockpit.oidc;

import io.rollcall.settings.WrongSettingException;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

/** An identity provider that has been found where the settings say. */
public record OidcProvider(OidcSettings settings, ClientRegistration registration) {

    static final String NAME = "oidc";

    /** Asks the issuer for its configuration; a {@link WrongSettingException} where it has none, or another's. */
    public static OidcProvider find(OidcSettings settings) {
        try {
            ClientRegistration registration = ClientRegistrations.fromOidcIssuerLocation(
                            settings.issuer().toString())
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope(settings.scopes().strip().split("\\s+"))
                    .redirectUri(settings.cockpitAddress() + "/login/oauth2/code/" + NAME)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
            return new OidcProvider(settings, registration);
        } catch (IllegalArgumentException | IllegalStateException | RestClientException wrong) {
            throw new WrongSettingException(OidcSettings.ISSUER
                    + " names an issuer whose /.well-known/openid-configuration cannot be read, or which is another's: "
                    + settings.issuer() + ".");
        }
    }

    /** Where somebody signs out of the provider whom the cockpit has not let in; empty where it has no such place. */
    Optional<String> signOutAddress() {
        Map<String, Object> configuration = registration.getProviderDetails().getConfigurationMetadata();
        return Optional.ofNullable(configuration.get("end_session_endpoint"))
                .map(endpoint -> UriComponentsBuilder.fromUriString(endpoint.toString())
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(registration.getClientId(), settings.cockpitAddress() + "/login")
                        .toUriString());
    }
}
