package io.rollcall.cockpit;

import io.rollcall.cockpit.oidc.OidcSettings;
import java.util.Optional;

/** How people sign in beside the users file. */
record SignInSettings(Optional<OidcSettings> oidc) {}
