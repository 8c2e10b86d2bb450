package io.rollcall.warehouse.research;

/** A purpose cannot be approved or ended as asked; the message says why, to an operator. */
public final class PurposeRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    PurposeRefusedException(String message) {
        super(message);
    }
}
