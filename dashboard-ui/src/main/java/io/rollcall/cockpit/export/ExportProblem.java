package io.rollcall.cockpit.export;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why there is no file. The name is the answer's code; its sentence is in the cockpit's texts. */
enum ExportProblem {
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS),
    ROLE_NOT_ALLOWED(HttpStatus.FORBIDDEN),
    OTHER_DISTRICT(HttpStatus.FORBIDDEN),
    OTHER_SCHOOL(HttpStatus.FORBIDDEN),
    NOTHING_TO_TELL(HttpStatus.SERVICE_UNAVAILABLE),
    FONT_MISSING(HttpStatus.SERVICE_UNAVAILABLE),
    UNKNOWN_VIEW(HttpStatus.NOT_FOUND),
    UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST),
    REPEATED_PARAMETER(HttpStatus.BAD_REQUEST),
    UNKNOWN_FORMAT(HttpStatus.BAD_REQUEST),
    UNKNOWN_LANGUAGE(HttpStatus.BAD_REQUEST),
    INVALID_DATE(HttpStatus.BAD_REQUEST),
    INVALID_SCHOOL(HttpStatus.BAD_REQUEST),
    INVALID_BOM(HttpStatus.BAD_REQUEST),
    FILTER_NOT_AVAILABLE(HttpStatus.BAD_REQUEST),
    TOO_MANY_ROWS(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_EXPORTS(HttpStatus.SERVICE_UNAVAILABLE),
    AUDIT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    WAREHOUSE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    WAREHOUSE_REFUSED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ExportProblem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String textKey() {
        return "export.problem." + name().toLowerCase(Locale.ROOT);
    }
}
