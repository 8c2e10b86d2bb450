package io.rollcall.warehouse.embedded;

/** The error codes of ClickHouse that this server itself raises or answers with a status of their own. */
enum ErrorCode {
    NOT_IMPLEMENTED(48, 501),
    LOGICAL_ERROR(49, 500),
    SYNTAX_ERROR(62, 400),
    UNKNOWN_TABLE(60, 404),
    UNKNOWN_IDENTIFIER(47, 404),
    UNKNOWN_FUNCTION(46, 404),
    UNKNOWN_TYPE(50, 404),
    UNKNOWN_FORMAT(73, 404),
    UNKNOWN_DATABASE(81, 404),
    UNKNOWN_SETTING(115, 404),
    CANNOT_PARSE_TEXT(6, 400),
    CANNOT_PARSE_INPUT_ASSERTION_FAILED(27, 400),
    CANNOT_PARSE_DATE(38, 400),
    CANNOT_PARSE_DATETIME(41, 400),
    CANNOT_PARSE_NUMBER(72, 400),
    INCORRECT_DATA(117, 400),
    TYPE_MISMATCH(53, 400),
    BAD_ARGUMENTS(36, 500),
    TIMEOUT_EXCEEDED(159, 408),
    READONLY(164, 500),
    QUERY_WITH_SAME_ID_IS_ALREADY_RUNNING(216, 500),
    NOT_ENOUGH_SPACE(243, 500),
    ACCESS_DENIED(497, 500),
    AUTHENTICATION_FAILED(516, 403),
    CANNOT_READ_ALL_DATA(33, 400);

    private static final int INTERNAL_SERVER_ERROR = 500;

    private final int number;
    private final int status;

    ErrorCode(int number, int status) {
        this.number = number;
        this.status = status;
    }

    int number() {
        return number;
    }

    /** The HTTP status that ClickHouse's server answers with. */
    static int statusOf(int number) {
        for (ErrorCode code : values()) {
            if (code.number == number) {
                return code.status;
            }
        }
        return INTERNAL_SERVER_ERROR;
    }
}
