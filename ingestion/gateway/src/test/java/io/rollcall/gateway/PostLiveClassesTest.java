package io.rollcall.gateway;

import static io.rollcall.gateway.Events.CLASS_DECLARED;
import static io.rollcall.gateway.Events.PRESENCE;
import static io.rollcall.gateway.Http.LINES;
import static io.rollcall.gateway.Http.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Presence;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.gateway.Http.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Live classes, from the request to the log. */
class PostLiveClassesTest {

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);

    @Test
    void whoEntersMayComeInTheRequestThatDeclaresTheClass() {
        String entered = on("2026-11-22", PRESENCE)
                .replace("LEFT", "WATCHING")
                .replace("\"liveClass\"", "\"modified\":\"2026-11-22T08:29:00+08:00\",\"liveClass\"");
        Answer answer = http.postEvents(LINES, on("2026-11-22", CLASS_DECLARED) + "\n" + entered);

        assertThat(answer.json().path("admitted").asInt()).isEqualTo(2);
        assertThat(gateway.log().declared()).singleElement().satisfies(declared -> {
            assertThat(declared.occasion().kind()).isEqualTo(Kind.LIVE_CLASS);
            assertThat(declared.expected()).isEqualTo(42);
            assertThat(declared.closes()).isEqualTo("2026-11-22T00:25:00Z");
        });
        assertThat(gateway.log().observations()).singleElement().satisfies(presence -> {
            assertThat(presence.occasion().name()).isEqualTo("L-77");
            assertThat(presence.claim().standing()).isEqualTo(new Standing(Status.WATCHING, "C3-2", "", Mode.ONLINE));
            assertThat(presence.claim().presence()).isEqualTo(Presence.edge(Instant.parse("2026-11-22T00:30:00Z")));
            assertThat(presence.claim().order().time()).isEqualTo("2026-11-22T00:29:00Z");
        });
    }

    @Test
    void aPolledPlatformTellsASumOfSeconds() {
        http.postEvents(ONE, on("2026-11-16", CLASS_DECLARED));

        Observation presence =
                admit(on("2026-11-16", PRESENCE).replace("\"LEFT\"", "\"LEFT\",\"watchedSeconds\":2400"));

        assertThat(presence.claim().presence()).isEqualTo(Presence.total(Instant.parse("2026-11-16T00:30:00Z"), 2400));
    }

    @Test
    void anOpenClassNeedNotKnowHowManyWillCome() {
        http.postEvents(ONE, on("2026-11-15", CLASS_DECLARED).replace("\"STUDENT\",\"size\":42", "\"ANYONE\""));

        assertThat(gateway.log().declared()).singleElement().satisfies(declared -> {
            assertThat(declared.role()).isEqualTo(AudienceRole.ANYONE);
            assertThat(declared.expected()).isZero();
        });
    }

    private Observation admit(String event) {
        assertThat(http.postEvents(ONE, event).status()).isEqualTo(200);
        return gateway.log().observations().getLast();
    }

    private static String on(String day, String event) {
        return event.replace("2026-11-23", day);
    }
}
