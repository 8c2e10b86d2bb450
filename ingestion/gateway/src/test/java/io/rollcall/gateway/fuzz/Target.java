package io.rollcall.gateway.fuzz;

import io.rollcall.gateway.Contract;
import java.net.URI;
import java.time.Instant;

/**
 * A running gateway that has the district haizhu with the school S001, whose only class is C3-2, and the sessions AM and PM on the day of {@code now}.
 *
 * @param feedKey opens S001
 * @param contract what it publishes
 */
public record Target(URI gateway, String feedKey, String operatorKey, Contract contract, Instant now) {

    @Override
    public String toString() {
        return "the gateway at " + gateway;
    }
}
