package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PutFeedTest {

    private final Http http = new Http(RunningGateway.fresh());

    @Test
    void aNewFeedIsCreatedAndItsKeyOpensItsSchools() {
        Answer answer = put("/v1/feeds/haizhu/new", "{\"schools\":[\"S001\"]}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().path("district").asString()).isEqualTo("haizhu");
        assertThat(answer.json().path("feed").asString()).isEqualTo("new");
        assertThat(post(key(answer)).status()).isEqualTo(200);
    }

    @Test
    void aSecondKeyLeavesTheFirstOneWorking() {
        Answer first = put("/v1/feeds/haizhu/rotated", "{\"schools\":[\"S001\"]}");
        Answer second = put("/v1/feeds/haizhu/rotated", "{\"schools\":[\"*\"]}");

        assertThat(second.status()).isEqualTo(200);
        assertThat(key(second)).isNotEqualTo(key(first));
        assertThat(post(key(first)).status()).isEqualTo(200);
        assertThat(post(key(second)).status()).isEqualTo(200);
    }

    @Test
    void olderKeysCanBeRevoked() {
        Answer first = put("/v1/feeds/haizhu/revoked", "{\"schools\":[\"S001\"]}");
        Answer second = put("/v1/feeds/haizhu/revoked", "{\"schools\":[\"S001\"],\"revokeOthers\":true}");

        assertThat(post(key(first)).status()).isEqualTo(401);
        assertThat(post(key(second)).status()).isEqualTo(200);
    }

    @Test
    void aSchoolThatIsTakenAwayIsNoLongerTheFeeds() {
        Answer first = put("/v1/feeds/haizhu/moved", "{\"schools\":[\"S001\"]}");
        put("/v1/feeds/haizhu/moved", "{\"schools\":[\"S002\"]}");

        assertThat(post(key(first)).reason()).isEqualTo("SCHOOL_NOT_IN_FEED");
    }

    @Test
    void aDefinitionBeyondTheLimitsOfJsonIsRefused() {
        Answer answer = put("/v1/feeds/haizhu/x", Unreasonable.json("name"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED_JSON");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /v1/feeds/haizhu/x  | {"schools":[]}                       | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":"S001"}                   | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":["*","S001"]}             | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":["S999"]}                 | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":["S001"],"key":"mine"}    | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":["*"],"revokeOthers":1}   | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":["*"],"history":"yes"}    | 422 | INVALID_FEED
                    /v1/feeds/replay/x  | {"schools":["*"],"history":true}     | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {}                                   | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | []                                   | 422 | INVALID_FEED
                    /v1/feeds/nowhere/x | {"schools":["*"]}                    | 422 | INVALID_FEED
                    /v1/feeds/haizhu/%20 | {"schools":["*"]}                   | 422 | INVALID_FEED
                    /v1/feeds/haizhu/x  | {"schools":                          | 400 | MALFORMED_JSON
                    /v1/feeds/haizhu/x  | ``                                   | 400 | EMPTY_BODY
                    """)
    void aWrongDefinitionIsRefused(String path, String body, int status, String code) {
        Answer answer = put(path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void whetherAFeedIsForHistoryStaysAsItWas() {
        put("/v1/feeds/haizhu/past", "{\"schools\":[\"S001\"],\"history\":true}");
        Answer changed = put("/v1/feeds/haizhu/past", "{\"schools\":[\"S001\"]}");
        Answer again = put("/v1/feeds/haizhu/past", "{\"schools\":[\"S001\"],\"history\":true}");

        assertThat(changed.code()).isEqualTo("INVALID_FEED");
        assertThat(changed.json().path("detail").asString()).contains("stays so");
        assertThat(again.status()).isEqualTo(200);
    }

    @Test
    void onlyTheOperatorLetsFeedsIn() {
        Answer answer =
                http.send(http.request("/v1/feeds/haizhu/mine").PUT(BodyPublishers.ofString("{\"schools\":[\"*\"]}")));

        assertThat(answer.status()).isEqualTo(401);
    }

    private Answer put(String path, String body) {
        return http.putAsOperator(path, "application/json", body);
    }

    private Answer post(String key) {
        return http.send(http.request("/v1/events")
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", Http.ONE)
                .POST(BodyPublishers.ofString(event("e-1"))));
    }

    private static String key(Answer answer) {
        return answer.json().path("key").asString();
    }
}
