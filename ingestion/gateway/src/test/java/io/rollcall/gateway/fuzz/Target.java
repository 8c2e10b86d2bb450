package io.rollcall.gateway.fuzz;

import io.rollcall.gateway.Contract;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A running gateway that has a district with the school S001, whose only class is C3-2, and the sessions AM and PM today.
 *
 * @param district of S001
 * @param feedKey opens S001
 * @param callbackFeed the feed that platforms call back for with the secrets of their own manuals
 * @param contract what it publishes
 * @param clock the gateway's
 */
public record Target(
        URI gateway,
        String district,
        String feedKey,
        String operatorKey,
        String callbackFeed,
        Contract contract,
        InstantSource clock) {

    Instant now() {
        return clock.instant();
    }

    @Override
    public String toString() {
        return "the gateway at " + gateway;
    }
}
