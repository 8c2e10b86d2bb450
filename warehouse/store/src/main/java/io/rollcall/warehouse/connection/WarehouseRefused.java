package io.rollcall.warehouse.connection;

import org.jspecify.annotations.Nullable;

/** The warehouse understood and said no: wrong login, unknown table, a value that does not fit. The same request will never succeed. */
public final class WarehouseRefused extends WarehouseFailure {

    private static final long serialVersionUID = 1L;

    private final int code;

    public WarehouseRefused(int code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** ClickHouse's error code (such as 60, unknown table); 0 where the answer carried none. */
    public int code() {
        return code;
    }
}
