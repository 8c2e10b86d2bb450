package io.rollcall.gateway;

import static io.rollcall.gateway.Events.ANSWER;
import static io.rollcall.gateway.Events.CAMPAIGN;
import static io.rollcall.gateway.Events.CLASS_DECLARED;
import static io.rollcall.gateway.Events.CLOCK;
import static io.rollcall.gateway.Events.HEALTH;
import static io.rollcall.gateway.Events.HEARTBEAT;
import static io.rollcall.gateway.Events.PRESENCE;
import static io.rollcall.gateway.Events.PROCESS;
import static io.rollcall.gateway.Events.PUBLISHED;
import static io.rollcall.gateway.Events.RECEIPT;
import static io.rollcall.gateway.Http.ARRAY;
import static io.rollcall.gateway.Http.LINES;
import static io.rollcall.gateway.Http.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.Heartbeat;
import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.ReportingMode;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of occasion beside attendance, from the request to the log. */
class PostKindsTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void aHealthReportIsTheOnlyOneOfItsDay() {
        Observation report = admit(HEALTH);

        assertThat(report.occasion().kind()).isEqualTo(Kind.HEALTH_REPORT);
        assertThat(report.occasion().name()).isEqualTo("DAILY");
        assertThat(report.claim().standing().status()).isEqualTo(Status.SYMPTOM);
        assertThat(report.claim().standing().classCode()).isEqualTo("C3-2");
    }

    @Test
    void aStaffClockIsAtItsShift() {
        Observation clock = admit(CLOCK);

        assertThat(clock.occasion().kind()).isEqualTo(Kind.STAFF_CLOCK);
        assertThat(clock.occasion().name()).isEqualTo("AM-IN");
        assertThat(clock.claim().standing().status()).isEqualTo(Status.MISSING);
    }

    @Test
    void aRequestStandsWhereAPersonStandsElsewhere() {
        Observation request = admit(PROCESS);

        assertThat(request.occasion().kind()).isEqualTo(Kind.PROCESS);
        assertThat(request.occasion().name()).isEqualTo("LESSON_SWAP");
        assertThat(request.claim().standing().status()).isEqualTo(Status.AGREED);
        assertThat(request.subject())
                .isNotEqualTo(admit(PROCESS.replace("R-7", "R-8")).subject());
    }

    @Test
    void anAnswerMayComeInTheRequestThatDeclaresItsCampaign() {
        Answer answer = http.postEvents(LINES, on("2026-11-22", CAMPAIGN) + "\n" + on("2026-11-22", ANSWER));

        assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(gateway.log().declared()).singleElement().satisfies(declared -> {
            assertThat(declared.occasion().name()).isEqualTo("winter");
            assertThat(declared.expected()).isEqualTo(900);
            assertThat(declared.options()).containsExactly("HOME", "AWAY");
            assertThat(declared.opens()).isEqualTo("2026-11-21T23:00:00Z");
        });
        assertThat(gateway.log().observations()).singleElement().satisfies(given -> {
            assertThat(given.claim().standing().status()).isEqualTo(Status.ANSWERED);
            assertThat(given.claim().standing().detail()).isEqualTo("AWAY");
        });
    }

    @Test
    void aReceiptMayComeInTheRequestThatPublishesItsNotice() {
        Answer answer = http.postEvents(LINES, on("2026-11-22", PUBLISHED) + "\n" + on("2026-11-22", RECEIPT));

        assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(gateway.log().declared()).singleElement().satisfies(declared -> {
            assertThat(declared.occasion().kind()).isEqualTo(Kind.NOTICE);
            assertThat(declared.role()).isEqualTo(AudienceRole.GUARDIAN);
            assertThat(declared.expected()).isEqualTo(1200);
            assertThat(declared.options()).isEmpty();
        });
        assertThat(gateway.log().observations()).singleElement().satisfies(receipt -> {
            assertThat(receipt.occasion().name()).isEqualTo("N-1043");
            assertThat(receipt.claim().standing().status()).isEqualTo(Status.READ);
        });
    }

    @Test
    void aHeartbeatFollowsWhatTheSameRequestSays() {
        Answer answer = http.postEvents(LINES, HEARTBEAT + "\n" + Events.event("e-1"));

        assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(gateway.log().entries().getLast()).isInstanceOfSatisfying(Heartbeat.class, heartbeat -> {
            assertThat(heartbeat.session()).isEqualTo("AM");
            assertThat(heartbeat.mode()).isEqualTo(ReportingMode.EXCEPTION_ONLY);
            assertThat(heartbeat.completeThrough()).isEqualTo("2026-11-23T00:29:00Z");
            assertThat(heartbeat.partitionKey()).isEqualTo("haizhu/S001");
        });
    }

    @Test
    void aSignOfLifeNeedsNoSession() {
        http.postEvents(ONE, HEARTBEAT.replace("\"session\":\"AM\",", ""));

        assertThat(gateway.log().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Heartbeat.class,
                        heartbeat -> assertThat(heartbeat.session()).isEmpty());
    }

    @Test
    void anAnswerBeforeItsCampaignIsRefused() {
        Answer answer = http.postEvents(ARRAY, "[" + on("2026-11-20", ANSWER) + "," + on("2026-11-20", CAMPAIGN) + "]");

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.reason()).isEqualTo("UNKNOWN_OCCASION");
    }

    @Test
    void aCampaignThatIsCalledOffTakesNoMoreAnswers() {
        String off = on("2026-11-19", CAMPAIGN)
                .replace("\"opens\"", "\"op\":\"RETRACT\",\"opens\"")
                .replace("00:30", "00:31");

        Answer answer =
                http.postEvents(LINES, on("2026-11-19", CAMPAIGN) + "\n" + off + "\n" + on("2026-11-19", ANSWER));

        assertThat(answer.reason()).isEqualTo("UNKNOWN_OCCASION");
        assertThat(gateway.log().declared().getLast()).matches(DeclaredOccasion::isCalledOff);
    }

    @Test
    void validatingSaysTheSameAndKeepsNothing() {
        String body =
                on("2026-11-18", CAMPAIGN) + "\n" + on("2026-11-18", ANSWER).replace("AWAY", "MOON") + "\n" + HEALTH;

        Answer tried = http.send(http.events("/v1/events:validate", LINES, Http.utf8(body)));

        assertThat(gateway.log().declared()).isEmpty();
        assertThat(gateway.log().entries()).isEmpty();
        assertThat(gateway.log().rejections()).isEmpty();
        Answer taken = http.postEvents(LINES, body);
        assertThat(tried.status()).isEqualTo(taken.status()).isEqualTo(207);
        assertThat(tried.json().path("admitted")).isEqualTo(taken.json().path("admitted"));
        assertThat(tried.json().path("rejected")).isEqualTo(taken.json().path("rejected"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    HEALTH   | "SYMPTOM"              | "LATE"                         | INVALID_VALUE
                    HEALTH   | "class"                | "session":"AM","class"         | UNEXPECTED_FIELD
                    HEALTH   | ,"status":"SYMPTOM"    | ``                             | MISSING_FIELD
                    HEALTH   | C3-2                   | C9-9                           | UNKNOWN_CLASS
                    CLOCK    | "shift":"AM-IN",       | ``                             | MISSING_FIELD
                    CLOCK    | AM-IN                  | in the morning                 | INVALID_CODE
                    CLOCK    | "shift"                | "class":"C3-2","shift"         | UNEXPECTED_FIELD
                    PROCESS  | LESSON_SWAP            | COFFEE                         | INVALID_VALUE
                    PROCESS  | "request":"R-7"        | "request":"7 R"                | INVALID_CODE
                    PROCESS  | "procedure":"LESSON_SWAP", | ``                         | MISSING_FIELD
                    CAMPAIGN | ,"options":["HOME","AWAY"] | ``                          | MISSING_FIELD
                    CAMPAIGN | ["HOME","AWAY"]        | "HOME"                         | INVALID_VALUE
                    CAMPAIGN | ["HOME","AWAY"]        | ["HOME",7]                     | INVALID_VALUE
                    CAMPAIGN | ["HOME","AWAY"]        | ["HOME","HOME"]                | INVALID_VALUE
                    CAMPAIGN | ["HOME","AWAY"]        | []                             | INVALID_VALUE
                    CAMPAIGN | ["HOME","AWAY"]        | ["at home"]                    | INVALID_CODE
                    CAMPAIGN | 900                    | "900"                          | INVALID_VALUE
                    CAMPAIGN | 900                    | -1                             | INVALID_VALUE
                    CAMPAIGN | 900                    | 1000001                        | INVALID_VALUE
                    CAMPAIGN | 900                    | 99999999999999999999           | INVALID_VALUE
                    CAMPAIGN | STUDENT                | PET                            | INVALID_VALUE
                    CAMPAIGN | "size"                 | "names":[],"size"              | UNEXPECTED_FIELD
                    CAMPAIGN | T07:00:00+08:00        | T07:00:00                      | INVALID_VALUE
                    CAMPAIGN | 2026-11-23T07:00:00    | 2026-11-22T07:00:00            | INVALID_VALUE
                    CAMPAIGN | "opens"                | "closes":"2026-11-22T07:00:00Z","opens" | INVALID_VALUE
                    CAMPAIGN | "opens"                | "closes":"9999-11-22T07:00:00Z","opens" | INVALID_VALUE
                    CAMPAIGN | T00:30:00Z             | T00:35:01Z                     | IN_THE_FUTURE
                    ANSWER   | winter                 | summer                         | UNKNOWN_OCCASION
                    HEARTBEAT | "AM"                  | "DAY"                          | SESSION_NOT_SCHEDULED
                    HEARTBEAT | EXCEPTION_ONLY        | ONLINE                         | INVALID_VALUE
                    HEARTBEAT | T08:29:00             | T08:35:01                      | IN_THE_FUTURE
                    HEARTBEAT | "session"             | "class":"C3-2","session"       | UNEXPECTED_FIELD
                    PUBLISHED | "opens"               | "options":["A"],"opens"        | UNEXPECTED_FIELD
                    RECEIPT  | N-1043                 | N-1044                         | UNKNOWN_OCCASION
                    RECEIPT  | "READ"                 | "SEEN"                         | INVALID_VALUE
                    RECEIPT  | ,"status":"READ"       | ``                             | MISSING_FIELD
                    DECLARED | "size":42              | "size":1000001                 | INVALID_VALUE
                    DECLARED | ,"size":42             | ``                             | MISSING_FIELD
                    DECLARED | T08:25:00+08:00        | T07:45:00+08:00                | INVALID_VALUE
                    DECLARED | 23T08:25:00+08:00      | 24T07:45:01+08:00              | INVALID_VALUE
                    DECLARED | ,"closes":"2026-11-23T08:25:00+08:00" | ``              | MISSING_FIELD
                    DECLARED | 2026-11-23T07:45:00    | 2026-11-22T23:45:00            | INVALID_VALUE
                    DECLARED | "opens"                | "options":["A"],"opens"        | UNEXPECTED_FIELD
                    CAMPAIGN | STUDENT                | ANYONE                         | INVALID_VALUE
                    PRESENCE | L-77                   | L-79                           | UNKNOWN_OCCASION
                    PRESENCE | "LEFT"                 | "AWAY"                         | INVALID_VALUE
                    PRESENCE | ,"status":"LEFT"       | ``                             | MISSING_FIELD
                    PRESENCE | "LEFT"                 | "WATCHING","watchedSeconds":60 | INVALID_VALUE
                    PRESENCE | "LEFT"                 | "LEFT","watchedSeconds":86401  | INVALID_VALUE
                    PRESENCE | "LEFT"                 | "LEFT","watchedSeconds":"60"   | INVALID_VALUE
                    PRESENCE | "LEFT"                 | "LEFT","watchedSeconds":-1     | INVALID_VALUE
                    """)
    void aWrongEventIsRejectedForItsReason(String kind, String right, String wrong, RejectionReason reason) {
        String event = switch (kind) {
            case "HEALTH" -> HEALTH;
            case "CLOCK" -> CLOCK;
            case "PROCESS" -> PROCESS;
            case "CAMPAIGN" -> CAMPAIGN;
            case "PUBLISHED" -> PUBLISHED;
            case "HEARTBEAT" -> HEARTBEAT;
            case "RECEIPT" -> RECEIPT;
            case "DECLARED" -> CLASS_DECLARED;
            case "PRESENCE" -> PRESENCE;
            default -> ANSWER;
        };
        assertThat(event).contains(right);

        Answer answer = http.postEvents(ONE, event.replace(right, wrong));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reason()).isEqualTo(reason.name());
        assertThat(gateway.log().entries()).isEmpty();
        assertThat(gateway.log().declared()).isEmpty();
    }

    @Test
    void anOptionThatTheCampaignDoesNotHaveIsRefusedWithThoseItHas() {
        Answer answer = http.postEvents(
                LINES,
                on("2026-11-17", CAMPAIGN) + "\n" + on("2026-11-17", ANSWER).replace("AWAY", "MOON"));

        assertThat(answer.reason()).isEqualTo("UNKNOWN_OPTION");
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .contains("HOME, AWAY");
    }

    @Test
    void aTimeThatTheWarehouseCannotHoldIsRefusedEvenWhereNothingIsAhead() {
        List<String> outside = List.of("1970-06-01", "2105-06-01", "9999-06-01");

        for (String day : outside) {
            String event = HEALTH.replace("S001", "01M015")
                    .replace("\"class\":\"C3-2\",", "")
                    .replace("2026-11-23", day);
            Answer answer = http.send(http.request("/v1/events")
                    .header("Authorization", "Bearer " + gateway.replayKey())
                    .header("Content-Type", ONE)
                    .POST(BodyPublishers.ofString(event)));
            assertThat(answer.reason()).as(day).isEqualTo("INVALID_VALUE");
        }
    }

    private Observation admit(String event) {
        Answer answer = http.postEvents(ONE, event);
        assertThat(answer.json().path("rejected")).isEmpty();
        assertThat(answer.status()).isEqualTo(200);
        return gateway.log().observations().getLast();
    }

    private static String on(String day, String event) {
        return event.replace("2026-11-23", day);
    }
}
