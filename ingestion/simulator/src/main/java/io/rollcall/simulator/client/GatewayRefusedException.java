package io.rollcall.simulator.client;

/** The gateway refused the whole request; sending it again would change nothing. */
public final class GatewayRefusedException extends GatewayException {

    private static final long serialVersionUID = 1L;

    private final int httpStatus;
    private final String code;

    GatewayRefusedException(int httpStatus, String code, String detail) {
        super("the gateway refused the request: HTTP " + httpStatus + " " + code
                + (detail.isEmpty() ? "" : ": " + detail));
        this.httpStatus = httpStatus;
        this.code = code;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /** The problem's code, such as {@code UNKNOWN_KEY}; "" where the answer had none. */
    public String code() {
        return code;
    }
}
