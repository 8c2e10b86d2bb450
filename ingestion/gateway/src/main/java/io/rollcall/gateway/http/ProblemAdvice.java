package io.rollcall.gateway.http;

import io.rollcall.gateway.log.LogUnavailableException;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Where every failure of a request ends: it is logged here, if at all, and answered as a problem, Spring's own failures too. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> onFailure(RequestFailedException failed, HttpServletRequest request) {
        return problems.answer(failed, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onUnavailable(LogUnavailableException unavailable, HttpServletRequest request) {
        LOG.warn("request {}: {}", RequestIdFilter.idOf(request), unavailable.getMessage());
        return problems.answer(RequestFailure.LOG_UNAVAILABLE, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnyOther(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse springs) {
            ResponseEntity<Object> answer =
                    problems.answer(Problems.ofStatus(springs.getStatusCode().value()), request);
            return ResponseEntity.status(answer.getStatusCode())
                    .headers(answer.getHeaders())
                    .headers(headers -> headers.addAll(springs.getHeaders()))
                    .body(answer.getBody());
        }
        LOG.error("request {} failed", RequestIdFilter.idOf(request), withoutMessages(fault));
        return problems.answer(RequestFailure.INTERNAL_ERROR, request);
    }

    /** Messages of exceptions nobody foresaw may quote a body; where they come from is enough. */
    private static Throwable withoutMessages(Throwable fault) {
        @Nullable Throwable cause = fault.getCause();
        Throwable copy =
                new IllegalStateException(fault.getClass().getName(), cause == null ? null : withoutMessages(cause));
        copy.setStackTrace(fault.getStackTrace());
        return copy;
    }
}
