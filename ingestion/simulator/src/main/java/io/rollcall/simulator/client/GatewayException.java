package io.rollcall.simulator.client;

/** The gateway did not do what it was asked: not in time, or not at all. */
public abstract sealed class GatewayException extends RuntimeException
        permits GatewayRefusedException, GatewayUnavailableException {

    private static final long serialVersionUID = 1L;

    GatewayException(String message) {
        super(message);
    }
}
