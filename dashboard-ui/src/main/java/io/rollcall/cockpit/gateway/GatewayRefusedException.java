package io.rollcall.cockpit.gateway;

/** The gateway said no, or nothing at all. */
public final class GatewayRefusedException extends Exception {

    /** In the place of a code where the gateway does not answer. */
    public static final String AWAY = "AWAY";

    /** The code of a key that opens nothing of what was asked. */
    public static final String UNKNOWN_KEY = "UNKNOWN_KEY";

    private static final long serialVersionUID = 1L;

    private final String code;

    GatewayRefusedException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** The gateway's code, {@link #AWAY} where there is none. */
    public String code() {
        return code;
    }

    /** The gateway's sentence in the language that was asked for; "" where it said none. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
