package io.rollcall.simulator.client;

/** The gateway could not be reached, or said that it is not ready, for longer than {@link RetryPolicy#patience()}. */
public final class GatewayUnavailableException extends GatewayException {

    private static final long serialVersionUID = 1L;

    GatewayUnavailableException(String message) {
        super(message);
    }
}
