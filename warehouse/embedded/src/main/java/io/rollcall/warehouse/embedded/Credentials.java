package io.rollcall.warehouse.embedded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The name and password of a request, from the first place of ClickHouse's three that has them. */
record Credentials(String name, String password) {

    private static final String BASIC = "Basic ";

    static Optional<Credentials> of(ClickHouseRequest request) throws EngineException {
        String user = request.headers().getFirst("X-ClickHouse-User");
        if (user != null) {
            String key = request.headers().getFirst("X-ClickHouse-Key");
            return Optional.of(new Credentials(user, key == null ? "" : key));
        }
        String authorization = request.headers().getFirst("Authorization");
        if (authorization != null) {
            return Optional.of(basic(authorization));
        }
        String parameter = request.parameters().get("user");
        return parameter == null
                ? Optional.empty()
                : Optional.of(new Credentials(parameter, request.parameters().getOrDefault("password", "")));
    }

    private static Credentials basic(String authorization) throws EngineException {
        if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            try {
                byte[] decoded = Base64.getDecoder()
                        .decode(authorization.substring(BASIC.length()).trim());
                String pair = new String(decoded, StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                if (colon >= 0) {
                    return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
                }
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }
        throw unreadable();
    }

    private static EngineException unreadable() {
        return new EngineException(
                ErrorCode.AUTHENTICATION_FAILED, "Invalid authentication: the Authorization header must be Basic");
    }
}
