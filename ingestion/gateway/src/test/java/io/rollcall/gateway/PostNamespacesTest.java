package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.Http.Answer;
import org.junit.jupiter.api.Test;

/** A school's people are counted by one platform's ids a kind: the first that was admitted in a school year. */
class PostNamespacesTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void aSecondNamespaceIsRefusedWithTheOneThatCounts() {
        http.postEvents(Http.ONE, event("ns-1"));

        Answer answer = http.postEvents(Http.ONE, event("ns-2").replace("\"sis\"", "\"wecom\""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.reason()).isEqualTo("OTHER_NAMESPACE");
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .startsWith("The school counts its people by ids of the namespace sis at ATTENDANCE")
                .doesNotContain("S-19");
    }

    @Test
    void theFirstOfARequestDecidesForTheRequestToo() {
        String batch = "[" + event("ns-4") + "," + event("ns-5").replace("\"sis\"", "\"feishu\"") + "]";

        assertThat(http.postEvents(Http.ARRAY, batch).status()).isEqualTo(207);
    }
}
