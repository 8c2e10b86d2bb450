package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A feed's keys change while the feed goes on sending. */
class FeedKeysTest {

    private static final String SCHOOLS = "{\"schools\":[\"S001\"]}";

    private final Http http = new Http(RunningGateway.fresh());

    @Test
    void bothKeysWorkWhileTheyOverlap() {
        String old = http.openFeed("overlap", SCHOOLS);

        Answer rotated = rotate("overlap", "{\"overlap\":\"PT24H\"}");

        assertThat(rotated.status()).isEqualTo(201);
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(post(old).status()).isEqualTo(200);
        assertThat(post(rotated.json().path("key").asString()).status()).isEqualTo(200);
        JsonNode keys = keys("overlap");
        assertThat(keys.path(0).path("validUntil").asString()).isEqualTo("2026-11-24T00:30:00Z");
        assertThat(keys.path(1).path("validUntil").isNull()).isTrue();
        assertThat(keys.path(1).path("created").asString()).isEqualTo("2026-11-23T00:30:00Z");
        assertThat(keys.path(1).path("id").asString())
                .isEqualTo(rotated.json().path("keyId").asString());
        assertThat(keys.findValuesAsString("lastUsed")).containsOnly("2026-11-23T00:30:00Z");
    }

    @Test
    void withoutOverlapTheOldKeyStopsAtOnce() {
        String old = http.openFeed("at-once", SCHOOLS);

        Answer rotated = rotate("at-once", "{\"overlap\":\"PT0S\"}");

        assertThat(post(old).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(post(rotated.json().path("key").asString()).status()).isEqualTo(200);
        assertThat(keys("at-once").size()).isEqualTo(1);
    }

    @Test
    void oneKeyIsRevokedByItsId() {
        String kept = http.openFeed("one-revoked", SCHOOLS);
        String lost = http.openFeed("one-revoked", SCHOOLS);

        Answer revoked = delete(
                "one-revoked/keys/" + keys("one-revoked").path(1).path("id").asString());

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(post(lost).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(post(kept).status()).isEqualTo(200);
    }

    @Test
    void allKeysAreRevokedTogether() {
        String one = http.openFeed("all-revoked", SCHOOLS);
        String two = http.openFeed("all-revoked", SCHOOLS);

        assertThat(delete("all-revoked/keys").status()).isEqualTo(204);

        assertThat(post(one).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(post(two).code()).isEqualTo("UNKNOWN_KEY");
        assertThat(keys("all-revoked").isEmpty()).isTrue();
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        http.openFeed("there", SCHOOLS);

        assertThat(rotate("nowhere", "{\"overlap\":\"PT1H\"}").code()).isEqualTo("NOT_FOUND");
        assertThat(delete("nowhere/keys").code()).isEqualTo("NOT_FOUND");
        assertThat(delete("there/keys/00000000").code()).isEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"overlap\":24}", "{\"overlap\":\"1d\"}", "{\"overlap\":\"P91D\"}", "{\"key\":\"x\"}"})
    void anOverlapIsADuration(String body) {
        http.openFeed("wrong", SCHOOLS);

        assertThat(rotate("wrong", body).code()).isEqualTo("INVALID_FEED");
    }

    @Test
    void onlyTheOperatorChangesKeys() {
        String own = http.openFeed("own-keys", SCHOOLS);

        for (String path : new String[] {"/keys", "/keys/12345678"}) {
            Answer answer = http.send(http.request("/v1/feeds/haizhu/own-keys" + path)
                    .header("Authorization", "Bearer " + own)
                    .DELETE());
            assertThat(answer.code()).isEqualTo("UNKNOWN_KEY");
        }
        assertThat(post(own).status()).isEqualTo(200);
    }

    @Test
    void aFeedThatSendsMoreThanItsLimitWaits() {
        String key = http.openFeed("limited", """
                {"schools":["S001"],"limit":{"eventsPerSecond":1,"burst":2}}""");

        Answer first = http.postEvents(key, Http.LINES, Events.lines(5));
        Answer second = post(key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"events\";q=2;w=2");
        assertThat(first.header("RateLimit")).isEqualTo("\"events\";r=0;t=4");
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.code()).isEqualTo("RATE_LIMITED");
        assertThat(second.header("Retry-After")).isEqualTo("4");
        assertThat(second.header("RateLimit")).isEqualTo("\"events\";r=0;t=4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/events", "/v1/events:validate"})
    void aBodyThatIsRefusedAsAWholeCostsAsMuchAsAnEvent(String path) {
        String key = http.openFeed("refused" + path.length(), """
                {"schools":["S001"],"limit":{"eventsPerSecond":1,"burst":1}}""");

        Answer refused = http.send(http.request(path)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x")));

        assertThat(refused.status()).isEqualTo(415);
        assertThat(refused.header("RateLimit")).startsWith("\"events\";r=0");
        assertThat(post(key).status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "{}",
                "{\"eventsPerSecond\":1}",
                "{\"eventsPerSecond\":0,\"burst\":1}",
                "{\"eventsPerSecond\":\"1\",\"burst\":1}",
                "{\"eventsPerSecond\":1,\"burst\":1000001}",
                "{\"eventsPerSecond\":1,\"burst\":1,\"x\":1}"
            })
    void aLimitIsARateAndABurst(String limit) {
        Answer answer = http.putAsOperator(
                "/v1/feeds/haizhu/limit", "application/json", "{\"schools\":[\"S001\"],\"limit\":" + limit + "}");

        assertThat(answer.code()).isEqualTo("INVALID_FEED");
    }

    private Answer rotate(String feed, String body) {
        return http.send(http.request("/v1/feeds/haizhu/" + feed + "/keys")
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer delete(String path) {
        return http.send(http.request("/v1/feeds/haizhu/" + path)
                .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY)
                .DELETE());
    }

    private JsonNode keys(String feed) {
        return http.send(http.request("/v1/feeds/haizhu/" + feed)
                        .header("Authorization", "Bearer " + RunningGateway.OPERATOR_KEY))
                .json()
                .path("keys");
    }

    private Answer post(String key) {
        return http.postEvents(key, Http.ONE, event("e-1"));
    }
}
