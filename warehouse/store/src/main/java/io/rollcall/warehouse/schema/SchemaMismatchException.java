package io.rollcall.warehouse.schema;

/** What the warehouse has been through is not what this build knows; nothing was changed. The message says what differs and what to do. */
public final class SchemaMismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaMismatchException(String message) {
        super(message);
    }
}
