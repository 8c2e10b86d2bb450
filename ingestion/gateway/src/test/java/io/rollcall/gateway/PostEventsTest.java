package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static io.rollcall.gateway.Http.ARRAY;
import static io.rollcall.gateway.Http.LINES;
import static io.rollcall.gateway.Http.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Observation;
import io.rollcall.event.Operation;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostEventsTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @BeforeEach
    void startsWithAnEmptyLog() {
        assertThat(gateway.log().entries()).isEmpty();
    }

    @Test
    void oneEventIsAdmitted() {
        Answer answer = http.postEvents(ONE, event("e-1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("admitted").asInt()).isEqualTo(1);
        Observation stored = gateway.log().observations().getFirst();
        assertThat(stored.partitionKey()).isEqualTo("haizhu/S001");
        assertThat(stored.occasion().date()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(stored.claim().standing().classCode()).isEqualTo("C3-2");
        assertThat(stored.claim().order().time()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(stored.feed()).isEqualTo("feed-1");
        assertThat(stored.receivedAt()).isEqualTo(RunningGateway.NOW);
    }

    @Test
    void aBatchAndLinesAreAdmitted() {
        Answer batch = http.postEvents(ARRAY, "[" + event("e-1") + ",\n" + event("e-2") + "]");
        Answer lines = http.postEvents(LINES + "; charset=utf-8", event("e-3") + "\r\n\n" + event("e-4"));

        assertThat(batch.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(lines.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(gateway.log().observations()).hasSize(4);
    }

    @Test
    void anEmptyArrayIsNoFault() {
        Answer answer = http.postEvents(ARRAY, "[]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("received").asInt()).isZero();
    }

    @Test
    void gzipIsUnpacked() {
        Answer answer = http.send(
                http.events(LINES, Http.gzip(Http.utf8(Events.lines(1_000)))).header("Content-Encoding", "gzip"));

        assertThat(answer.json().path("admitted").asInt()).isEqualTo(1_000);
    }

    @Test
    void theKeyMayComeAsXApiKey() {
        Answer answer = http.send(http.request("/v1/events")
                .header("X-Api-Key", gateway.feedKey())
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofString(event("e-1"))));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void brokenLinesAreRejectedBesideTheirNeighbours() {
        Answer answer = http.postEvents(
                LINES, event("e-1") + "\n{\"specversion\":\n" + event("e-3") + "\n{} {}\nnull\n" + event("e-6"));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("received").asInt()).isEqualTo(6);
        assertThat(answer.json().path("admitted").asInt()).isEqualTo(3);
        assertThat(answer.json().path("rejected").findValuesAsString("reason"))
                .containsExactly("MALFORMED_JSON", "MALFORMED_JSON", "NOT_A_CLOUD_EVENT");
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .startsWith("Line 2, column 16");
        assertThat(gateway.log().observations()).hasSize(3);
        assertThat(gateway.log().rejections()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nesting", "number", "name"})
    void aLineBeyondTheLimitsOfJsonIsRejectedBesideItsNeighbours(String what) {
        Answer answer = http.postEvents(LINES, event("e-1") + "\n" + Unreasonable.json(what) + "\n" + event("e-3"));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(answer.json().path("rejected").path(0).path("reason").asString())
                .isEqualTo("MALFORMED_JSON");
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .startsWith("Line 2, column ")
                .contains("more than 64 deep");
    }

    @Test
    void anEventThatIsTooLargeIsRejectedBesideItsNeighbours() {
        String large = event("e-2").replace("S-19", "x".repeat(70_000));

        for (Answer answer : new Answer[] {
            http.postEvents(LINES, event("e-1") + "\n" + large + "\n" + event("e-3")),
            http.postEvents(ARRAY, "[" + event("e-1") + "," + large + "," + event("e-3") + "]")
        }) {
            assertThat(answer.status()).isEqualTo(207);
            assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
            assertThat(answer.reason()).isEqualTo("EVENT_TOO_LARGE");
        }
    }

    @Test
    void duplicatesAreAllAdmittedSinceMergingMakesThemOne() {
        Answer answer = http.postEvents(LINES, event("e-1") + "\n" + event("e-1"));

        assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(gateway.log().observations())
                .hasSize(2)
                .allMatch(gateway.log().observations().getFirst()::equals);
    }

    @Test
    void aRetractionNeedsNoStatus() {
        http.postEvents(
                ONE,
                event("e-1").replace("\"op\":\"SET\"", "\"op\":\"RETRACT\"").replace("\"status\":\"PRESENT\",", ""));

        assertThat(gateway.log().observations())
                .singleElement()
                .extracting(observation -> observation.claim().operation())
                .isEqualTo(Operation.RETRACT);
    }

    @Test
    void aCodeOfAPublishedSetIsTranslated() {
        http.postEvents(
                ONE,
                event("e-1")
                        .replace("\"status\":\"PRESENT\",\"reason\":\"NONE\"", "\"code\":\"I\",\"codeSet\":\"DFE\""));

        assertThat(gateway.log().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.claim().standing().status()).isEqualTo(Status.EXCUSED);
            assertThat(observation.claim().standing().detail()).isEqualTo("ILLNESS");
        });
    }

    @Test
    void aDistrictWithItsDatasClockTakesOldDays() {
        String old = event("e-1")
                .replace("S001\",\"class\":\"C3-2\",\"date\":\"2026-11-23\"", "01M015\",\"date\":\"2014-10-20\"")
                .replace("\"AM\"", "\"DAY\"")
                .replace("2026-11-23T07:41:05+08:00", "2014-10-20T16:00:00-04:00");

        Answer answer = http.send(http.request("/v1/events")
                .header("Authorization", "bearer " + gateway.replayKey())
                .header("Content-Type", ONE)
                .POST(BodyPublishers.ofString(old)));

        assertThat(answer.json().path("rejected")).isEmpty();
        assertThat(gateway.log().observations()).singleElement().returns(false, Observation::closes);
    }

    @Test
    void anyOtherDistrictsDatesCloseOneDay() {
        http.postEvents(ONE, event("e-1"));

        assertThat(gateway.log().observations()).singleElement().returns(true, Observation::closes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "1.0"                           | "0.3"                                  | NOT_A_CLOUD_EVENT
                    "id":"e-1",                     | ``                                     | NOT_A_CLOUD_EVENT
                    "source":"/haizhu/S001"         | "source":""                            | NOT_A_CLOUD_EVENT
                    "2026-11-23T07:41:05+08:00"     | "2026-11-23T07:41:05"                  | NOT_A_CLOUD_EVENT
                    "2026-11-23T07:41:05+08:00"     | 1795390865                             | NOT_A_CLOUD_EVENT
                    io.rollcall.attendance.v1       | io.rollcall.attendance.v9              | UNKNOWN_TYPE
                    "session":"AM",                 | ``                                     | MISSING_FIELD
                    "session":"AM",                 | "session":null,                        | MISSING_FIELD
                    "status":"PRESENT",             | ``                                     | MISSING_FIELD
                    "status":"PRESENT",             | "code":"/",                            | MISSING_FIELD
                    "op":"SET"                      | "op":"SET","name":"x"                  | UNEXPECTED_FIELD
                    "namespace"                     | "phone":[{"a":1}],"namespace"          | UNEXPECTED_FIELD
                    "op":"SET"                      | "op":"SET","op":"SET"                  | INVALID_VALUE
                    "AM"                            | "NIGHT"                                | INVALID_VALUE
                    "AM"                            | ["AM"]                                 | INVALID_VALUE
                    "PRESENT"                       | "UNKNOWN"                              | INVALID_VALUE
                    "2026-11-23","session"          | "23.11.2026","session"                 | INVALID_VALUE
                    {"namespace":"sis","id":"S-19"} | "S-19"                                 | INVALID_VALUE
                    "S-19"                          | ""                                     | INVALID_VALUE
                    "S-19"                          | "\\ud800"                              | INVALID_VALUE
                    "status"                        | "codeSet":"DFE","code":"/","status"    | INVALID_VALUE
                    "application/json"              | "text/xml"                             | INVALID_VALUE
                    "id":"e-1"                      | "id":"Li Lei"                          | INVALID_CODE
                    "C3-2"                          | "三年级2班"                             | INVALID_CODE
                    "status":"PRESENT"              | "code":"?","codeSet":"DFE"             | UNKNOWN_CODE
                    "school":"S001"                 | "school":"S002"                        | SCHOOL_NOT_IN_FEED
                    "school":"S001"                 | "school":"S999"                        | SCHOOL_NOT_IN_FEED
                    C3-2                            | C9-9                                   | UNKNOWN_CLASS
                    "AM"                            | "DAY"                                  | SESSION_NOT_SCHEDULED
                    "2026-11-23","session"          | "2026-11-20","session"                 | SESSION_NOT_SCHEDULED
                    "2026-11-23","session"          | "2026-11-24","session"                 | IN_THE_FUTURE
                    T07:41:05+08:00                 | T08:35:01+08:00                        | IN_THE_FUTURE
                    T08:00:00+08:00                 | T08:35:01+08:00                        | IN_THE_FUTURE
                    "2026-11-23","session"          | "2026-10-08","session"                 | CORRECTION_WINDOW_CLOSED
                    """)
    void aWrongEventIsRejectedForItsReason(String right, String wrong, RejectionReason reason) {
        String event = event("e-1").replace(right, wrong);
        assertThat(event).isNotEqualTo(event("e-1"));

        Answer answer = http.postEvents(ONE, event);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reason()).isEqualTo(reason.name());
        assertThat(answer.json().path("admitted").asInt()).isZero();
        assertThat(gateway.log().observations()).isEmpty();
        assertThat(gateway.log().rejections())
                .singleElement()
                .satisfies(kept -> assertThat(kept.reason()).isEqualTo(reason));
    }
}
