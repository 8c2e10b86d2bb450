package io.rollcall.cockpit.oidc;

import io.rollcall.cockpit.oidc.Admission.Admitted;
import io.rollcall.cockpit.security.Viewer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person whom the provider has signed in. Of its answer only the identity token is kept, which signing out needs. */
final class OidcViewer extends Viewer implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken token;

    OidcViewer(Admitted admitted, OidcIdToken token) {
        super(admitted.login(), admitted.role(), admitted.district(), admitted.school(), "");
        this.token = token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public String getName() {
        return getUsername();
    }
}
