package io.rollcall.warehouse.flight;

import org.apache.arrow.flight.CallStatus;
import org.apache.arrow.flight.FlightRuntimeException;

/** What Flight calls a failure of the warehouse. The warehouse's own words go along. */
final class FlightFailure {

    private static final int OK = 200;

    private FlightFailure() {}

    /**
     * A refusal of the warehouse.
     *
     * @param code ClickHouse's, 0 where there is none
     */
    static FlightRuntimeException refused(int code, int httpStatus, String words) {
        return status(code, httpStatus).withDescription(words).toRuntimeException();
    }

    static FlightRuntimeException unreachable(Throwable cause) {
        return CallStatus.UNAVAILABLE
                .withDescription("the warehouse does not answer, or broke off: " + cause.getMessage())
                .withCause(cause)
                .toRuntimeException();
    }

    static FlightRuntimeException cancelled() {
        return CallStatus.CANCELLED.withDescription("the caller went away").toRuntimeException();
    }

    static FlightRuntimeException wrong(String why) {
        return CallStatus.INVALID_ARGUMENT.withDescription(why).toRuntimeException();
    }

    static FlightRuntimeException notServed(String why) {
        return CallStatus.UNIMPLEMENTED.withDescription(why).toRuntimeException();
    }

    private static CallStatus status(int code, int httpStatus) {
        return switch (code) {
            case 192, 193, 194, 516 -> CallStatus.UNAUTHENTICATED;
            case 164, 291, 497 -> CallStatus.UNAUTHORIZED;
            case 60, 81 -> CallStatus.NOT_FOUND;
            case 159, 160 -> CallStatus.TIMED_OUT;
            case 394 -> CallStatus.CANCELLED;
            case 158, 201, 202, 241, 307, 396 -> CallStatus.RESOURCE_EXHAUSTED;
            case 48 -> CallStatus.UNIMPLEMENTED;
            case 36, 42, 43, 46, 47, 53, 62, 70, 386, 452, 456, 457 -> CallStatus.INVALID_ARGUMENT;
            case 0 -> httpStatus == OK ? CallStatus.INTERNAL : CallStatus.UNAVAILABLE;
            default -> CallStatus.INTERNAL;
        };
    }
}
