package io.rollcall.warehouse.flight;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.auth2.Auth2Constants;
import org.apache.arrow.flight.auth2.AuthUtilities;
import org.apache.arrow.flight.auth2.CallHeaderAuthenticator;

/**
 * Takes a name and a password once, asks the warehouse whether they are right, and gives a token for them, as Flight SQL's drivers expect. A token is good until it has not been used for
 * two hours, or this program ends; nothing is written anywhere.
 */
final class Tokens implements CallHeaderAuthenticator {

    static final Duration IDLE = Duration.ofHours(2);

    private static final int TOKEN_BYTES = 32;

    private record Held(Login login, Instant used) {}

    private final WarehouseHttp warehouse;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Held> byToken = new HashMap<>();

    Tokens(WarehouseHttp warehouse, Clock clock) {
        this.warehouse = warehouse;
        this.clock = clock;
    }

    @Override
    public AuthResult authenticate(CallHeaders headers) {
        Optional<String> token = value(headers, Auth2Constants.BEARER_PREFIX);
        if (token.isPresent()) {
            loginOf(token.get());
            return new Known(token.get());
        }
        Login login = value(headers, Auth2Constants.BASIC_PREFIX)
                .map(Tokens::basic)
                .orElseThrow(() -> unauthenticated("a name and a password are needed: the warehouse's"));
        warehouse.mustKnow(login);
        return new Known(keep(login));
    }

    /** Who was given the token; touching it keeps it good. */
    synchronized Login loginOf(String token) {
        Instant now = clock.instant();
        byToken.values().removeIf(held -> held.used().plus(IDLE).isBefore(now));
        Held held = byToken.get(token);
        if (held == null) {
            throw unauthenticated("the token is not known here any longer: log in again");
        }
        byToken.put(token, new Held(held.login(), now));
        return held.login();
    }

    private synchronized String keep(Login login) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byToken.put(token, new Held(login, clock.instant()));
        return token;
    }

    private static Optional<String> value(CallHeaders headers, String prefix) {
        return Optional.ofNullable(AuthUtilities.getValueFromAuthHeader(headers, prefix));
    }

    private static Login basic(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.trim()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            if (colon > 0) {
                return new Login(pair.substring(0, colon), pair.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            throw unauthenticated("the name and password cannot be read");
        }
        throw unauthenticated("the name and password cannot be read");
    }

    private static RuntimeException unauthenticated(String why) {
        return CallStatus.UNAUTHENTICATED.withDescription(why).toRuntimeException();
    }

    /** The token is the caller's identity, and goes back to them. */
    private record Known(String token) implements AuthResult {

        @Override
        public String getPeerIdentity() {
            return token;
        }

        @Override
        public void appendToOutgoingHeaders(CallHeaders headers) {
            headers.insert(Auth2Constants.AUTHORIZATION_HEADER, Auth2Constants.BEARER_PREFIX + token);
        }
    }
}
