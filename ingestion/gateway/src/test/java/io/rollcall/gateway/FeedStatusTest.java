package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.PollProgress;
import io.rollcall.gateway.Http.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A technician sees what became of a feed's events. */
class FeedStatusTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void whatAFeedSentTodayIsCountedByWhatBecameOfIt() {
        String key = http.openFeed("counted", "{\"schools\":[\"S001\"]}");
        http.postEvents(
                key, Http.LINES, event("e-1") + "\n" + event("e-2").replace("C3-2", "C9-9") + "\n{\n" + event("e-4"));
        http.postEvents(key, Http.ARRAY, "[{");

        JsonNode activity = get("/v1/feeds/haizhu/counted", key).json().path("activity");

        JsonNode today = activity.path("today");
        assertThat(today.path("date").asString()).isEqualTo("2026-11-23");
        assertThat(today.path("received").asInt()).isEqualTo(4);
        assertThat(today.path("admitted").asInt()).isEqualTo(2);
        assertThat(today.path("rejected").asInt()).isEqualTo(2);
        assertThat(today.path("rejectedByReason").toString()).isEqualTo("{\"MALFORMED_JSON\":1,\"UNKNOWN_CLASS\":1}");
        assertThat(today.path("refusedRequests").toString()).isEqualTo("{\"TRUNCATED_BODY\":1}");
        assertThat(activity.path("lastReceived").asString()).isEqualTo("2026-11-23T00:30:00Z");
        assertThat(activity.path("lastEvent").asString()).isEqualTo("2026-11-23T00:00:00Z");
        assertThat(activity.path("lagSeconds").asDouble()).isEqualTo(1_800);
        assertThat(activity.path("eventsPerSecond").path("lastMinute").asDouble())
                .isEqualTo(0.067);
    }

    @Test
    void eachSchoolShowsUpToWhenItsFeedDeclaredToHaveSentEverything() {
        String key = http.openFeed("declaring", "{\"schools\":[\"S001\",\"S002\"]}");
        http.postEvents(key, Http.ONE, Events.HEARTBEAT);
        http.postEvents(
                key,
                Http.ONE,
                Events.HEARTBEAT.replace("08:29:00", "08:11:00").replace("\"session\":\"AM\"", "\"session\":\"PM\""));

        JsonNode declared =
                get("/v1/feeds/haizhu/declaring", key).json().path("activity").path("completeThrough");

        assertThat(declared.toString())
                .isEqualTo("[{\"school\":\"S001\",\"attendance\":\"2026-11-23T00:29:00Z\"},"
                        + "{\"school\":\"S002\",\"attendance\":null}]");
    }

    @Test
    void whatIsNotKnownIsNullAndNotNought() {
        String key = http.openFeed("silent", "{\"schools\":[\"S001\"]}");

        JsonNode feed = get("/v1/feeds/haizhu/silent", key).json();

        assertThat(feed.path("activity").path("lastReceived").isNull()).isTrue();
        assertThat(feed.path("activity").path("lagSeconds").isNull()).isTrue();
        assertThat(feed.path("keys").path(0).path("lastUsed").isNull()).isTrue();
        assertThat(feed.path("limit").isNull()).isTrue();
    }

    @Test
    void aDistrictThatRunsOnItsDatasClockHasNoLag() {
        http.postEvents(
                gateway.replayKey(),
                Http.ONE,
                event("e-1")
                        .replace("S001", "01M015")
                        .replace("\"class\":\"C3-2\",", "")
                        .replace("2026-11-23", "2014-10-20")
                        .replace("+08:00", "-04:00")
                        .replace("\"AM\"", "\"DAY\""));

        JsonNode activity =
                get("/v1/feeds/replay/feed-1", gateway.replayKey()).json().path("activity");

        assertThat(activity.path("lastEvent").isNull()).isFalse();
        assertThat(activity.path("lagSeconds").isNull()).isTrue();
    }

    @Test
    void rejectionsSayWhatTheirSenderWasTold() {
        Answer told =
                http.postEvents(Http.LINES, event("e-1") + "\n" + event("e-2").replace("\"op\"", "\"remark\""));
        http.postEvents(Http.ONE, event("e-3").replace("C3-2", "C9-9"));

        JsonNode page = get("/v1/feeds/haizhu/feed-1/rejections?limit=1", gateway.feedKey())
                .json();
        JsonNode older = get(
                        "/v1/feeds/haizhu/feed-1/rejections?cursor="
                                + page.path("next").asString(),
                        gateway.feedKey())
                .json();

        assertThat(page.path("rejections").findValuesAsString("id")).containsExactly("e-3");
        JsonNode rejected = older.path("rejections").path(0);
        assertThat(rejected.path("id").asString()).isEqualTo("e-2");
        assertThat(rejected.path("requestId").asString()).isEqualTo(told.header("X-Request-Id"));
        assertThat(rejected.path("index").asInt()).isEqualTo(1);
        assertThat(rejected.path("school").asString()).isEqualTo("S001");
        assertThat(rejected.path("reason").asString()).isEqualTo("UNEXPECTED_FIELD");
        assertThat(rejected.path("message").asString())
                .isEqualTo(told.json().path("rejected").path(0).path("message").asString())
                .contains("data.remark");
        assertThat(older.path("next").isNull()).isTrue();
    }

    @Test
    void theOperatorSeesEveryFeedAndAFeedItselfOnly() {
        String key = http.openFeed("own", "{\"schools\":[\"S002\"]}");

        JsonNode all = get("/v1/feeds", RunningGateway.OPERATOR_KEY).json();

        assertThat(all.path("feeds").findValuesAsString("feed")).contains("feed-1", "own");
        assertThat(all.toString()).doesNotContain(key);
        assertThat(get("/v1/feeds/haizhu/feed-1", RunningGateway.OPERATOR_KEY).status())
                .isEqualTo(200);
        assertThat(get("/v1/feeds/haizhu/feed-1", key).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(get("/v1/feeds/haizhu/feed-1/rejections", key).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(get("/v1/feeds", key).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(get("/v1/feeds/haizhu/none", RunningGateway.OPERATOR_KEY).code())
                .isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cursor=x", "cursor=-1", "cursor=1234567890123456789", "limit=0", "limit=1001", "limit=ten"})
    void aQueryThatCannotBeMeantIsRefused(String query) {
        assertThat(get("/v1/feeds/haizhu/feed-1/rejections?" + query, gateway.feedKey())
                        .code())
                .isEqualTo("BAD_REQUEST");
    }

    @Test
    void aPollShowsHowFarItHasComeAndWhatKeepsItFromItsEnd() {
        String key = http.openFeed("polled", "{\"schools\":[\"S001\"]}");
        gateway.knowsOf(new PollProgress(
                "haizhu",
                "polled",
                "dingtalk",
                "attendance",
                new PollProgress.Round(Instant.parse("2026-11-23T00:20:00Z"), "11", ""),
                new PollProgress.Complete(Instant.parse("2026-11-23T00:10:00Z"), Instant.parse("2026-11-23T00:10:07Z")),
                Instant.parse("2026-11-23T00:22:00Z"),
                new PollProgress.Trouble(2, "REFUSED", List.of("60011"))));
        gateway.knowsOf(new PollProgress(
                "haizhu",
                "polled",
                "dingtalk",
                "notices",
                new PollProgress.Round(Instant.parse("2026-11-23T00:20:00Z"), "", ""),
                null,
                Instant.parse("2026-11-23T00:22:00Z"),
                new PollProgress.Trouble(
                        1,
                        "NOT_SET_UP",
                        List.of("CALLBACK_NOT_SET_UP.PROPERTY_PRESENT", "dingtalk/polled.properties", "agentId"))));

        JsonNode feed = get("/v1/feeds/haizhu/polled", key).json();
        JsonNode polls = feed.path("polls");

        assertThat(Contract.of(http).faults("Feed", feed)).isEmpty();
        assertThat(polls.path(0).path("name").asString()).isEqualTo("attendance");
        assertThat(polls.path(0).path("lastComplete").asString()).isEqualTo("2026-11-23T00:10:07Z");
        assertThat(polls.path(0).path("failures").asInt()).isEqualTo(2);
        assertThat(polls.path(0).path("problem").path("message").asString()).contains("60011");
        assertThat(polls.path(1).path("lastComplete").isNull()).isTrue();
        assertThat(polls.path(1).path("problem").path("message").asString())
                .contains("dingtalk/polled.properties", "agentId");
    }

    private Answer get(String path, String key) {
        return http.send(http.request(path).header("Authorization", "Bearer " + key));
    }
}
