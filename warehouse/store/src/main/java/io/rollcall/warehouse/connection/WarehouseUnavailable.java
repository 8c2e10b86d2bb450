package io.rollcall.warehouse.connection;

import org.jspecify.annotations.Nullable;

/** Nobody answered, or the warehouse is too busy just now. The very same request can succeed later; whether it was carried out is not known. */
public final class WarehouseUnavailable extends WarehouseFailure {

    private static final long serialVersionUID = 1L;

    public WarehouseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
