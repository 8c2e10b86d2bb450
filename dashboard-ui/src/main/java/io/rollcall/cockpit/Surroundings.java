package io.rollcall.cockpit;

import io.rollcall.cockpit.admin.InForce;
import io.rollcall.cockpit.oidc.OidcProvider;
import io.rollcall.warehouse.query.Installed;
import java.util.List;
import java.util.Optional;

/**
 * What a cockpit has around it beside its warehouse's figures.
 *
 * @param provider where people may sign in too
 */
record Surroundings(Optional<OidcProvider> provider, InForce inForce) {

    /** Nothing but what is usual, beside a warehouse that does not say which it is. */
    static Surroundings none() {
        Installed unknown = List::of;
        return new Surroundings(Optional.empty(), InForce.usual(unknown));
    }
}
