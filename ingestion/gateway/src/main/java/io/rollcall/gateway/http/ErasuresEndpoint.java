package io.rollcall.gateway.http;

import io.rollcall.gateway.erasure.EraseSubject;
import io.rollcall.gateway.erasure.ErasureOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/erasures}: an operator has a person's data erased. The person's id is in the body, never in an address, and goes no further than memory. */
@RestController
final class ErasuresEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresEndpoint.class);

    private final Callers callers;
    private final EraseSubject eraseSubject;

    ErasuresEndpoint(Callers callers, EraseSubject eraseSubject) {
        this.callers = callers;
        this.eraseSubject = eraseSubject;
    }

    record Answer(String requestId, int schools, List<Integer> schoolYears, int subjects) {}

    @PostMapping("/v1/erasures")
    Answer post(HttpServletRequest request) {
        callers.requireOperator(request);
        ContentTypes.requireJsonIfAny(request);
        String requestId = RequestIdFilter.idOf(request);
        ErasureOutcome outcome = eraseSubject.erase(requestId, OpenBody.open(request, BodyLimit.FEED));
        LOG.info("request {}: a person's data are erased at {} schools", requestId, outcome.schools());
        return new Answer(requestId, outcome.schools(), outcome.schoolYears(), outcome.subjects());
    }
}
