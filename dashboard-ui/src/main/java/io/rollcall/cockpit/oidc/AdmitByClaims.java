package io.rollcall.cockpit.oidc;

import io.rollcall.cockpit.audit.NotePermissionFailure;
import io.rollcall.cockpit.oidc.Admission.Admitted;
import io.rollcall.cockpit.oidc.Admission.NotAdmitted;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets somebody in whose claims say who they are here; nobody else, and keeps in the audit log that they came. */
final class AdmitByClaims implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String PLACE = "SIGN_IN oidc";

    private final OAuth2UserService<OidcUserRequest, OidcUser> provider;
    private final ReadClaims readClaims;
    private final NotePermissionFailure failures;

    /** @param provider gives the claims of token and userinfo together */
    AdmitByClaims(
            OAuth2UserService<OidcUserRequest, OidcUser> provider,
            ReadClaims readClaims,
            NotePermissionFailure failures) {
        this.provider = provider;
        this.readClaims = readClaims;
        this.failures = failures;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = Objects.requireNonNull(provider.loadUser(request));
        return switch (readClaims.read(known.getClaims())) {
            case Admitted admitted -> new OidcViewer(admitted, request.getIdToken());
            case NotAdmitted not -> {
                failures.note(not.district(), not.login(), PLACE, not.why().name());
                throw new OAuth2AuthenticationException(
                        new OAuth2Error(not.why().name()));
            }
        };
    }
}
