package io.rollcall.cockpit.security;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the person from the web session. */
@Component
final class SessionSignedIn implements SignedIn {

    private final AuthenticationContext authentication;

    SessionSignedIn(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public Viewer viewer() {
        return anybody().orElseThrow(() -> new IllegalStateException("nobody has signed in"));
    }

    @Override
    public Optional<Viewer> anybody() {
        return authentication.getAuthenticatedUser(Viewer.class);
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
