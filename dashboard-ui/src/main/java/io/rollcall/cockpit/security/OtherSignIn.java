package io.rollcall.cockpit.security;

import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** A way to sign in beside the users file, or instead of it. */
public interface OtherSignIn {

    /** Whether the passwords of the users file open nothing any more. */
    boolean isTheOnlyOne();

    /** Where a browser begins with it. */
    String path();

    /** Where somebody signs out of it who has not been let in here. */
    Optional<String> signOutAddress();

    /** Takes part in the pages' security. */
    void addTo(HttpSecurity http, String loginPage);

    /** Ends what it began, once the session here has ended. */
    LogoutSuccessHandler afterSigningOut();
}
