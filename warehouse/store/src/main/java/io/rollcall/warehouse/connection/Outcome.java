package io.rollcall.warehouse.connection;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells, from how a request ended, whether it can succeed later. What to do about it is the caller's. */
public final class Outcome {

    /**
     * ClickHouse's error codes that pass by themselves (its {@code ErrorCodes.cpp}; a code never changes its meaning). Any other code would come again for the same
     * request.
     */
    private static final Set<Integer> PASSING = Set.of(
            3, // UNEXPECTED_END_OF_FILE: the request broke off on its way
            75, // CANNOT_WRITE_TO_FILE_DESCRIPTOR: the disk is full
            95, // CANNOT_READ_FROM_SOCKET
            96, // CANNOT_WRITE_TO_SOCKET
            159, // TIMEOUT_EXCEEDED
            173, // CANNOT_ALLOCATE_MEMORY
            202, // TOO_MANY_SIMULTANEOUS_QUERIES
            203, // NO_FREE_CONNECTION
            209, // SOCKET_TIMEOUT
            210, // NETWORK_ERROR
            225, // NO_ZOOKEEPER
            236, // ABORTED: the server is stopping
            241, // MEMORY_LIMIT_EXCEEDED
            242, // TABLE_IS_READ_ONLY: a replica that has lost its keeper
            243, // NOT_ENOUGH_SPACE
            252, // TOO_MANY_PARTS: merges are behind
            279, // ALL_CONNECTION_TRIES_FAILED
            285, // TOO_FEW_LIVE_REPLICAS
            319, // UNKNOWN_STATUS_OF_INSERT
            394, // QUERY_WAS_CANCELLED
            439, // CANNOT_SCHEDULE_TASK
            473, // DEADLOCK_AVOIDED
            745, // SERVER_OVERLOADED
            999); // KEEPER_EXCEPTION

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private Outcome() {}

    /** An answer with ClickHouse's error code. */
    public static WarehouseFailure ofCode(int code, String message, @Nullable Throwable cause) {
        return PASSING.contains(code)
                ? new WarehouseUnavailable(message, cause)
                : new WarehouseRefused(code, message, cause);
    }

    /** What the driver threw: with ClickHouse's code where there was an answer, else nobody answered. */
    public static WarehouseFailure ofSql(SQLException failed) {
        return failed.getErrorCode() > 0
                ? ofCode(failed.getErrorCode(), String.valueOf(failed.getMessage()), failed)
                : new WarehouseUnavailable(
                        "no answer from the warehouse: " + rootOf(failed).getMessage(), failed);
    }

    private static Throwable rootOf(Throwable failed) {
        Throwable cause = failed.getCause();
        return cause == null ? failed : rootOf(cause);
    }

    /** An answer without a code of ClickHouse's, such as a proxy's. */
    public static WarehouseFailure ofHttpStatus(int status, String message) {
        boolean passing = status >= SERVER_ERROR || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        return passing ? new WarehouseUnavailable(message, null) : new WarehouseRefused(0, message, null);
    }
}
