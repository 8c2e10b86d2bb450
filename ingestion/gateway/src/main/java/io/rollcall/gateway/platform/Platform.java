package io.rollcall.gateway.platform;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;

/** One platform's side of a callback. It proves whose the request is before it believes anything in it, and only translates: what is admitted, the intake decides. */
public interface Platform {

    /** As the callback's address has it. */
    String name();

    /**
     * Fails with {@link RequestFailedException}: {@link RequestFailure#UNREADABLE_CALLBACK} or {@link RequestFailure#WRONG_SIGNATURE} where nobody knows whose the request is,
     * with another failure where it is the platform's and cannot be taken.
     */
    Opened open(CallbackRequest request, PlatformFeed feed);
}
