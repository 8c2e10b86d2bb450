package io.rollcall.gateway;

import static io.rollcall.gateway.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Observation;
import io.rollcall.gateway.Http.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By a feed that was opened for history. */
class PostHistoryTest {

    private static final String CLOSED = event("e-1").replace("2026-11-23\",\"session\"", "2026-10-08\",\"session\"");

    private final RunningGateway gateway = RunningGateway.fresh();
    private final Http http = new Http(gateway);
    private String key;

    @BeforeEach
    void openTheFeed() {
        key = http.openFeed("history", "{\"schools\":[\"S001\"],\"history\":true}");
    }

    @Test
    void aClosedDayIsAdmittedAndLiesApart() {
        Answer answer = post(CLOSED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(gateway.log().observations()).isEmpty();
        Observation kept = gateway.log().history().getFirst();
        assertThat(kept.occasion().date()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(kept.closes()).isTrue();
    }

    @Test
    void anOrdinaryFeedStillMayNotSendIt() {
        Answer answer = http.postEvents(Http.ONE, CLOSED);

        assertThat(answer.reason()).isEqualTo("CORRECTION_WINDOW_CLOSED");
        assertThat(gateway.log().history()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23 | days from 2026-10-09 on can be corrected
            2026-10-09 | days from 2026-10-09 on can be corrected
            2026-12-24 | days from 2026-10-09 on can be corrected
            2025-10-18 | more than 400 days back
            """)
    void aDayThatIsOpenOrNotKeptIsNoHistory(String date, String sentence) {
        Answer answer = post(event("e-1").replace("2026-11-23\",\"session\"", date + "\",\"session\""));

        assertThat(answer.reason()).isEqualTo("NOT_HISTORY");
        assertThat(answer.json().path("rejected").path(0).path("message").asString())
                .contains(sentence);
        assertThat(gateway.log().history()).isEmpty();
    }

    @Test
    void nothingButWhatIsSaidOfPersonsIsHistory() {
        assertThat(post(Events.HEARTBEAT).reason()).isEqualTo("NOT_HISTORY");
        assertThat(post(Events.CAMPAIGN).reason()).isEqualTo("NOT_HISTORY");
    }

    @Test
    void aDayIsKeptAsLongAsItsKind() {
        Answer health = post(Events.HEALTH.replace("\"2026-11-23\"", "\"2026-09-23\""));

        assertThat(health.reason()).isEqualTo("NOT_HISTORY");
        assertThat(health.json().path("rejected").path(0).path("message").asString())
                .contains("more than 60 days back");
    }

    private Answer post(String event) {
        return http.postEvents(key, Http.ONE, event);
    }
}
