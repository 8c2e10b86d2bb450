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
    /** A roster breaks a rule; says which file, line, column and rule. */
    INVALID_ROSTER,
    /** A change of a school's namespace breaks a rule. */
    INVALID_NAMESPACE,
    /** A feed's definition breaks a rule. */
    INVALID_FEED,
    /** The question who has not answered breaks a rule. */
    INVALID_MATCH,
    /** An order to erase a person's data breaks a rule. */
    INVALID_ERASURE,
    /** A file cannot be taken as a whole; says why. */
    INVALID_FILE,
    /** No feed of this name is set up for callbacks of this platform; says what is missing on our side. */
    CALLBACK_NOT_SET_UP,
    /** The request is none of the platform's callbacks; says what it lacks. */
    UNREADABLE_CALLBACK,
    /** The callback's signature is not that of the platform's secret. */
    WRONG_SIGNATURE,
    /** The callback is signed, but some time ago: it may be a recording. */
    STALE_CALLBACK,
    /** The callback is signed, but cannot be decrypted. */
    UNDECIPHERABLE_CALLBACK,
    /** The callback is signed and decrypted, and was meant for another organisation or application. */
    WRONG_RECEIVER,
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
    /** The warehouse, which alone knows who has answered, does not answer or is not set up. */
    WAREHOUSE_UNAVAILABLE,
    /** A fault of the gateway itself. */
    INTERNAL_ERROR
}
