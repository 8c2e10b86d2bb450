package io.rollcall.alerts.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.alerts.webhook.Receiver.Answer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryPaceTest {

    private final RetryPace pace = new RetryPace();

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToFiveMinutes() {
        pace.after(Answer.AWAY);
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(6));
        pace.after(Answer.REFUSED);
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(12));

        IntStream.range(0, 10).forEach(again -> pace.after(Answer.AWAY));
        assertThat(pace.next()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void isWellAgainAtOnce() {
        pace.after(Answer.AWAY);
        pace.after(Answer.TAKEN);

        assertThat(pace.isWell()).isTrue();
    }
}
