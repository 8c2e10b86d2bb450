package io.rollcall.cockpit.gateway;

/** A key that the gateway opens to. Says nothing of itself in a log. */
public record GatewayKey(String secret) {

    @Override
    public String toString() {
        return "a key";
    }
}
