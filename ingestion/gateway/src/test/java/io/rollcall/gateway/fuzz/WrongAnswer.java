package io.rollcall.gateway.fuzz;

/** An answer that the contract does not have for its request. */
final class WrongAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    WrongAnswer(int status, AssertionError why) {
        super(status + ": " + why.getMessage(), why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
