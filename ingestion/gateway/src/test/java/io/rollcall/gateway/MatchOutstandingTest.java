package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AuditAction;
import io.rollcall.event.AuditEntry;
import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A school learns which of its own ids have not answered, and nobody learns anything else. */
class MatchOutstandingTest {

    private static final String HEALTH = """
            {"kind":"HEALTH_REPORT","school":"S001","date":"2026-11-23","namespace":"sis","ids":["S-20","S-19","S-21","S-20"]}""";

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void thoseWhoHaveNotAnsweredComeBackInTheirOrderEachOnce() {
        http.postEvents(Http.ONE, Events.HEALTH);

        JsonNode answer = match(HEALTH).json();

        assertThat(answer.path("asked").asInt()).isEqualTo(3);
        assertThat(answer.path("unanswered").toString()).isEqualTo("[\"S-20\",\"S-21\"]");
        assertThat(answer.path("completeThrough").asString()).isEqualTo("2026-11-23T00:30:00Z");
    }

    @Test
    void whoTookTheAnswerBackHasNotAnswered() {
        http.postEvents(Http.ONE, Events.HEALTH);
        http.postEvents(
                Http.ONE,
                Events.HEALTH
                        .replace("\"status\":\"SYMPTOM\"", "\"op\":\"RETRACT\"")
                        .replace("\"id\":\"e-1\"", "\"id\":\"e-2\""));

        assertThat(match(HEALTH).json().path("unanswered").toString()).contains("S-19");
    }

    /** Who answered by one platform's id would be called outstanding by the other's. */
    @Test
    void idsOfANamespaceThatDoesNotCountThereAreRefused() {
        http.postEvents(Http.ONE, Events.HEALTH);

        Answer answer = match(HEALTH.replace("\"sis\"", "\"wecom\""));

        assertThat(answer.code()).isEqualTo("INVALID_MATCH");
        assertThat(answer.json().path("detail").asString()).contains("namespace sis");
    }

    @Test
    void everyQuestionIsAuditedWithoutAnyId() {
        Answer answer = match(HEALTH.replace("{\"kind\"", "{\"purpose\":\"CHASE\",\"kind\""));

        AuditEntry line = gateway.log().audited().getFirst();
        assertThat(line)
                .isEqualTo(new AuditEntry(
                        answer.header("X-Request-Id"),
                        RunningGateway.NOW,
                        "haizhu",
                        "feed-1",
                        "FEED",
                        AuditAction.OUTSTANDING_MATCH,
                        "S001",
                        "HEALTH_REPORT/2026-11-23/DAILY",
                        "CHASE",
                        AuditEntry.DONE,
                        3));
    }

    @Test
    void nothingIsAnsweredThatIsNotAudited() {
        gateway.log().setAvailable(false);

        Answer answer = match(HEALTH);

        assertThat(answer.code()).isEqualTo("LOG_UNAVAILABLE");
    }

    @Test
    void anotherSchoolsOccasionIsRefusedAndAudited() {
        Answer answer = match(HEALTH.replace("S001", "S002"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(gateway.log().audited())
                .extracting(AuditEntry::outcome)
                .containsExactly("INVALID_MATCH.SCHOOL_OF_FEED");
    }

    @Test
    void withoutTheWarehouseNobodyIsCalledOutstanding() {
        gateway.warehouse().setAway(true);

        Answer answer = match(HEALTH);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("WAREHOUSE_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(gateway.log().audited()).extracting(AuditEntry::outcome).containsExactly("WAREHOUSE_UNAVAILABLE");
    }

    @Test
    void aCampaignIsAskedAboutByTheDayItWasPublished() {
        String question = HEALTH.replace("\"HEALTH_REPORT\"", "\"FORM\",\"occasion\":\"winter\"");
        http.postEvents(Http.LINES, Events.CAMPAIGN + "\n" + Events.ANSWER);

        assertThat(match(question).json().path("unanswered").toString()).isEqualTo("[\"S-20\",\"S-21\"]");
        assertThat(match(question.replace("2026-11-23", "2026-11-20")).code()).isEqualTo("INVALID_MATCH");
    }

    @Test
    void anIdCostsAsMuchAsAnEvent() {
        String key =
                http.openFeed("matching", "{\"schools\":[\"S001\"],\"limit\":{\"eventsPerSecond\":1,\"burst\":2}}");

        assertThat(match(key, HEALTH).status()).isEqualTo(200);
        assertThat(match(key, HEALTH).code()).isEqualTo("RATE_LIMITED");
    }

    @Test
    void moreIdsThanAreTakenAreRefused() {
        String ids =
                IntStream.range(0, 10_001).mapToObj(id -> "\"S-" + id + "\"").collect(Collectors.joining(","));

        assertThat(match(HEALTH.replaceAll("\\[.*]", "[" + ids + "]")).code()).isEqualTo("INVALID_MATCH");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HEALTH_REPORT  | PROCESS
                    HEALTH_REPORT  | SICKNESS
                    HEALTH_REPORT  | FORM
                    "kind"         | "class":"C3-2","kind"
                    2026-11-23     | 23.11.2026
                    S001           | S 001
                    "sis"          | 7
                    ["S-20"        | [""
                    ["S-20"        | ["\\ud800"
                    ["S-20"        | [{}
                    "kind"         | "occasion":"AM","kind"
                    """)
    void aQuestionThatCannotBeMeantIsRefused(String part, String by) {
        Answer answer = match(HEALTH.replace(part, by));

        assertThat(answer.code()).isEqualTo("INVALID_MATCH");
        assertThat(answer.response().body()).doesNotContain("S-19").doesNotContain("S-20");
    }

    @Test
    void aFeedThatAsksForWhatIsNotItsOwnIsAudited() {
        http.send(http.request("/v1/feeds").header("Authorization", "Bearer " + gateway.feedKey()));
        http.send(http.request("/v1/feeds").header("Authorization", "Bearer nobody's"));

        assertThat(gateway.log().audited())
                .extracting(line -> line.actor() + " " + line.action() + " " + line.scope())
                .containsExactly("feed-1 PERMISSION_FAILURE GET /v1/feeds");
    }

    private Answer match(String question) {
        return match(gateway.feedKey(), question);
    }

    private Answer match(String key, String question) {
        return http.send(http.request("/v1/outstanding:match")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(question)));
    }
}
