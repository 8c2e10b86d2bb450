package io.rollcall.gateway.request;

/** Every way in which a whole request can fail. The names are the {@code code} of the answer and part of the public contract. */
public enum RequestFailure {
    /** The text is no JSON; says where. */
    MALFORMED_JSON,
    /** The text, or the request itself, ends before it is complete. */
    TRUNCATED_BODY,
    BROKEN_GZIP,
    EMPTY_BODY,
    BODY_TOO_LARGE,
    /** The body did not arrive in the time that one request may take. */
    BODY_TOO_SLOW,
    TOO_MANY_EVENTS,
    UNKNOWN_KEY,
    UNSUPPORTED_CONTENT_TYPE,
    UNSUPPORTED_ENCODING,
    /** A directory line breaks a rule; says which line and rule. */
    INVALID_DIRECTORY,
    /** A feed's definition breaks a rule. */
    INVALID_FEED,
    /** A file cannot be taken as a whole; says why. */
    INVALID_FILE,
    /** A parameter of the request's address breaks a rule. */
    INVALID_OPTION,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    /** Any other fault of the request that the HTTP layer found. */
    BAD_REQUEST,
    /** The feed sends more than its limit; says how long to wait. */
    RATE_LIMITED,
    /** So many requests are being read that another has to wait. */
    TOO_BUSY,
    /** The log did not confirm, or the directory is not restored yet. */
    LOG_UNAVAILABLE,
    /** A fault of the gateway itself. */
    INTERNAL_ERROR
}
