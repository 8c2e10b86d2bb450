package io.rollcall.cockpit.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Asks the throttle before the password is looked at, and tells it how the try ended. */
final class ThrottledAuthentication implements AuthenticationProvider {

    private final AuthenticationProvider passwords;
    private final LoginThrottle throttle;

    ThrottledAuthentication(AuthenticationProvider passwords, LoginThrottle throttle) {
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        LoginThrottle.Attempt attempt = attempt(request);
        if (throttle.mustWait(attempt)) {
            throw new LockedException("too many wrong passwords in a row");
        }
        try {
            Authentication signedIn = passwords.authenticate(request);
            throttle.succeeded(attempt);
            return signedIn;
        } catch (BadCredentialsException wrong) {
            throttle.failed(attempt);
            throw wrong;
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }

    private static LoginThrottle.Attempt attempt(Authentication request) {
        String address = request.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        return new LoginThrottle.Attempt(request.getName().toLowerCase(Locale.ROOT), address == null ? "" : address);
    }
}
