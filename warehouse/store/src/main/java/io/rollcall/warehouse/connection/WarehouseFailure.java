package io.rollcall.warehouse.connection;

import org.jspecify.annotations.Nullable;

/** Why the warehouse did not do what it was asked. Closed: the caller either tries again later or stops and says why. */
public abstract sealed class WarehouseFailure extends RuntimeException permits WarehouseUnavailable, WarehouseRefused {

    private static final long serialVersionUID = 1L;

    WarehouseFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
