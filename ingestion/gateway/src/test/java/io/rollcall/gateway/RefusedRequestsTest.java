package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static io.rollcall.gateway.Http.ARRAY;
import static io.rollcall.gateway.Http.LINES;
import static io.rollcall.gateway.Http.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that fail as a whole: nothing of them may be stored. */
class RefusedRequestsTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @AfterEach
    void nothingIsStored() {
        assertThat(gateway.log().entries()).isEmpty();
        assertThat(gateway.log().rejections()).isEmpty();
        RunningGateway.fresh();
    }

    @Test
    void aWrongKeyIsUnknown() {
        Answer answer = http.send(http.request("/v1/events")
                .header("Authorization", "Bearer nobody")
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofString(event("e-1"))));

        refused(answer, 401, "UNKNOWN_KEY");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void theOperatorsKeyIsNoFeeds() {
        refused(
                http.send(http.request("/v1/events")
                        .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                        .header("Content-Type", ONE)
                        .POST(BodyPublishers.ofString(event("e-1")))),
                401,
                "UNKNOWN_KEY");
    }

    @Test
    void aBatchThatBreaksOffAdmitsNothing() {
        Answer answer = http.postEvents(ARRAY, "[" + event("e-1") + ",\n{\"id\":");

        refused(answer, 400, "TRUNCATED_BODY");
        assertThat(answer.json().path("detail").asString()).startsWith("Line 2, column ");
    }

    @Test
    void aBatchThatIsBrokenInTheMiddleAdmitsNothing() {
        Answer answer = http.postEvents(ARRAY, "[" + event("e-1") + ",\n{\"id\": oops}," + event("e-3") + "]");

        refused(answer, 400, "MALFORMED_JSON");
        assertThat(answer.json().path("detail").asString()).startsWith("Line 2, column ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nesting", "number", "name"})
    void jsonBeyondItsLimitsAdmitsNothing(String what) {
        Answer answer = http.postEvents(ARRAY, "[" + event("e-1") + ",\n" + Unreasonable.json(what) + "]");

        refused(answer, 400, "MALFORMED_JSON");
        assertThat(answer.json().path("detail").asString())
                .startsWith("Line 2, column ")
                .contains("more than 64 deep");
    }

    @Test
    void moreThanWasPromisedIsMalformed() {
        refused(http.postEvents(ONE, event("e-1") + event("e-2")), 400, "MALFORMED_JSON");
        refused(http.postEvents(ARRAY, "[" + event("e-1") + "]]"), 400, "MALFORMED_JSON");
        refused(http.postEvents(ARRAY, event("e-1")), 400, "MALFORMED_JSON");
    }

    @Test
    void anEmptyBodyIsRefusedInEveryForm() {
        refused(http.postEvents(ONE, ""), 400, "EMPTY_BODY");
        refused(http.postEvents(ARRAY, " "), 400, "EMPTY_BODY");
        refused(http.postEvents(LINES, "\n \r\n"), 400, "EMPTY_BODY");
    }

    @Test
    void gzipThatIsCutOffOrNoneIsBroken() {
        byte[] packed = Http.gzip(Http.utf8(Events.lines(50)));

        refused(gzip(Arrays.copyOf(packed, packed.length / 2)), 400, "BROKEN_GZIP");
        refused(gzip(Arrays.copyOf(packed, packed.length - 4)), 400, "BROKEN_GZIP");
        refused(gzip(Http.utf8(event("e-1"))), 400, "BROKEN_GZIP");
    }

    @Test
    void aBombIsNotUnpackedBeyondTheLimit() {
        refused(gzip(Http.gzip(new byte[200 << 20])), 413, "BODY_TOO_LARGE");
    }

    @Test
    void twentyMebibytesAreTooMuchHoweverTheyAreSent() {
        byte[] large = new byte[20 << 20];
        Arrays.fill(large, (byte) ' ');

        refused(http.send(http.events(LINES, large)), 413, "BODY_TOO_LARGE");
        refused(
                http.send(http.events(LINES, new byte[0])
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413,
                "BODY_TOO_LARGE");
    }

    @Test
    void tooManyEventsAreRefusedWhole() {
        byte[] lines = Http.gzip(Http.utf8("{}\n".repeat(10_001)));

        refused(gzip(lines), 413, "TOO_MANY_EVENTS");
    }

    @Test
    void otherContentTypesAndEncodingsAreUnsupported() {
        refused(http.postEvents("application/json", event("e-1")), 415, "UNSUPPORTED_CONTENT_TYPE");
        refused(http.postEvents("application/x-ndjson;charset=gb2312", event("e-1")), 415, "UNSUPPORTED_CONTENT_TYPE");
        refused(http.postEvents("///", event("e-1")), 415, "UNSUPPORTED_CONTENT_TYPE");
        refused(
                http.send(http.events(ONE, Http.utf8(event("e-1"))).header("Content-Encoding", "br")),
                415,
                "UNSUPPORTED_ENCODING");
    }

    @Test
    void aLogThatDoesNotAnswerIsSaidAndToBeTriedAgain() {
        gateway.log().setAvailable(false);

        Answer answer = http.postEvents(ONE, event("e-1"));

        refused(answer, 503, "LOG_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aGatewayThatIsNotReadyTakesNothing() {
        gateway.log().setReady(false);

        refused(http.postEvents(ONE, event("e-1")), 503, "LOG_UNAVAILABLE");
        refused(http.putAsOperator("/v1/directory", LINES, RunningGateway.DIRECTORY), 503, "LOG_UNAVAILABLE");
        assertThat(http.send(http.request("/healthz")).status()).isEqualTo(503);
        assertThat(http.send(http.request("/readyz")).status()).isEqualTo(503);
        assertThat(http.send(http.request("/livez")).status()).isEqualTo(200);
    }

    @Test
    void springsAndTomcatsOwnRefusalsAreProblemsToo() throws IOException {
        refused(http.send(http.request("/v2/events")), 404, "NOT_FOUND");
        refused(http.send(http.request("/error")), 404, "NOT_FOUND");
        refused(http.send(http.request("/v1/events").DELETE()), 405, "METHOD_NOT_ALLOWED");
        assertThat(raw("GET /%ZZ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("X-Request-Id: ", "application/problem+json", "\"code\":\"BAD_REQUEST\"");
    }

    @Test
    void aBodyThatEndsBeforeItsLengthIsTruncated() throws IOException {
        String answer = raw("POST /v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: " + LINES
                + "\r\nAuthorization: Bearer " + gateway.feedKey() + "\r\nContent-Length: 5000\r\n\r\n" + event("e-1"));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"TRUNCATED_BODY\"");
    }

    @Test
    void sentencesComeInTheCallersLanguage() {
        Answer chinese = http.send(http.request("/nothing").header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));
        Answer german = http.send(http.request("/nothing").header("Accept-Language", "de"));

        assertThat(chinese.json().path("detail").asString()).isEqualTo("该地址没有内容。");
        assertThat(german.json().path("detail").asString()).isEqualTo("There is nothing at this address.");
    }

    private Answer gzip(byte[] body) {
        return http.send(http.events(LINES, body).header("Content-Encoding", "gzip"));
    }

    /** Sends these bytes and no more, and reads the answer to its end. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id"))
                .isNotEmpty()
                .isEqualTo(answer.json().path("requestId").asString());
    }
}
