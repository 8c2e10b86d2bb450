package io.rollcall.gateway.http;

import io.rollcall.gateway.request.RequestFailure;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Words what Tomcat itself refuses, before any of our code sees it (a broken header, an impossible path), like every other problem. */
final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);
    private static final JsonFactory JSON = new JsonFactory();

    private final Sentences sentences;

    ProblemReportValve(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String requestId = UUID.randomUUID().toString();
        response.setHeader(RequestIdFilter.HEADER, requestId);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            write(response.getReporter(), status, requestId);
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("the client did not wait for its answer", gone);
        }
    }

    private void write(Writer to, int status, String requestId) {
        RequestFailure failure = Problems.ofStatus(status);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
            json.writeStartObject();
            json.writeStringProperty("instance", "urn:uuid:" + requestId);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("code", failure.name());
            json.writeStringProperty("detail", sentences.of("failure." + failure.name(), List.of()));
            json.writeStringProperty("requestId", requestId);
            json.writeEndObject();
        }
    }
}
