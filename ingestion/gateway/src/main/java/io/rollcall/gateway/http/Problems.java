package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Words the failure of a whole request as RFC 9457 problem details, with a {@code code} for programs and a sentence for people. */
final class Problems {

    private static final String RETRY_AFTER_SECONDS = "5";
    private static final String ANSWERED = Problems.class.getName();

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Tomcat answers a body that breaks off with an error of its own, over ours; the request remembers which one it was. */
    ResponseEntity<Object> answerFailed(int status, HttpServletRequest request) {
        return request.getAttribute(ANSWERED) instanceof RequestFailedException failed
                ? answer(failed, request)
                : answer(ofStatus(status), request);
    }

    ResponseEntity<Object> answer(RequestFailedException failed, HttpServletRequest request) {
        request.setAttribute(ANSWERED, failed);
        return answer(failed.failure(), failed.sentence(), failed.arguments(), request);
    }

    ResponseEntity<Object> answer(RequestFailure failure, HttpServletRequest request) {
        return answer(failure, failure.name(), List.of(), request);
    }

    private ResponseEntity<Object> answer(
            RequestFailure failure, String sentence, List<String> arguments, HttpServletRequest request) {
        HttpStatus status = status(failure);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, sentences.of("failure." + sentence, arguments));
        problem.setInstance(URI.create("urn:uuid:" + RequestIdFilter.idOf(request)));
        problem.setProperty("code", failure.name());
        problem.setProperty("requestId", RequestIdFilter.idOf(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> addHeaders(failure, arguments, headers))
                .body(problem);
    }

    private static void addHeaders(RequestFailure failure, List<String> arguments, HttpHeaders headers) {
        switch (failure) {
            case LOG_UNAVAILABLE, TOO_BUSY, WAREHOUSE_UNAVAILABLE ->
                headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            case RATE_LIMITED -> headers.set(HttpHeaders.RETRY_AFTER, arguments.getFirst());
            case UNKNOWN_KEY -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            default -> {}
        }
    }

    /** The failure that a status of Spring's or of the servlet container's stands for. */
    static RequestFailure ofStatus(int status) {
        return switch (status) {
            case 404 -> RequestFailure.NOT_FOUND;
            case 405 -> RequestFailure.METHOD_NOT_ALLOWED;
            case 413 -> RequestFailure.BODY_TOO_LARGE;
            case 415 -> RequestFailure.UNSUPPORTED_CONTENT_TYPE;
            default -> status < 500 ? RequestFailure.BAD_REQUEST : RequestFailure.INTERNAL_ERROR;
        };
    }

    private static HttpStatus status(RequestFailure failure) {
        return switch (failure) {
            case MALFORMED_JSON,
                    TRUNCATED_BODY,
                    BROKEN_GZIP,
                    EMPTY_BODY,
                    INVALID_OPTION,
                    BAD_REQUEST,
                    UNREADABLE_CALLBACK,
                    UNDECIPHERABLE_CALLBACK -> HttpStatus.BAD_REQUEST;
            case UNKNOWN_KEY, WRONG_SIGNATURE -> HttpStatus.UNAUTHORIZED;
            case STALE_CALLBACK, WRONG_RECEIVER -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, CALLBACK_NOT_SET_UP -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case BODY_TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
            case BODY_TOO_LARGE, TOO_MANY_EVENTS -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_CONTENT_TYPE, UNSUPPORTED_ENCODING -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case INVALID_DIRECTORY,
                    INVALID_ROSTER,
                    INVALID_NAMESPACE,
                    INVALID_FEED,
                    INVALID_FILE,
                    INVALID_MATCH,
                    INVALID_ERASURE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case TOO_BUSY, LOG_UNAVAILABLE, WAREHOUSE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
