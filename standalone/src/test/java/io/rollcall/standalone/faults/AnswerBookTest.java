package io.rollcall.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.simulator.client.Receipt;
import io.rollcall.simulator.client.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerBookTest {

    private final AnswerBook book = new AnswerBook();

    @Test
    void eventsAreAcknowledgedAtTheStageOfTheirAnswer() {
        add(Stage.BEFORE, acknowledged(100));
        add(Stage.AFTER, acknowledged(100));
        add(Stage.AFTER, acknowledged(50));

        assertThat(book.acknowledged(Stage.BEFORE)).isEqualTo(100);
        assertThat(book.acknowledged(Stage.DURING)).isZero();
        assertThat(book.acknowledged(Stage.AFTER)).isEqualTo(150);
        assertThat(book.acknowledged()).isEqualTo(250);
    }

    @Test
    void answersAreCountedByStatusAndMissingOnesApart() {
        add(Stage.DURING, new Reply.Refused(503, Duration.ofSeconds(5)));
        add(Stage.DURING, new Reply.Refused(503, Duration.ZERO));
        add(Stage.DURING, new Reply.Missing("connection reset"));
        add(Stage.AFTER, acknowledged(1));

        assertThat(book.answers()).isEqualTo(Map.of(503, 2L, 200, 1L));
        assertThat(book.missing()).isEqualTo(1);
        assertThat(book.acknowledged()).isEqualTo(1);
    }

    @Test
    void theLongestWaitIsToldWhateverItEndedIn() {
        book.add(Stage.DURING, acknowledged(1), Duration.ofMillis(20));
        book.add(Stage.DURING, new Reply.Missing("timed out"), Duration.ofSeconds(60));
        book.add(Stage.AFTER, new Reply.Refused(503, Duration.ZERO), Duration.ofSeconds(10));

        assertThat(book.longestWait()).isEqualTo(Duration.ofSeconds(60));
    }

    private void add(Stage stage, Reply reply) {
        book.add(stage, reply, Duration.ofMillis(1));
    }

    private static Reply acknowledged(int events) {
        return new Reply.Acknowledged(200, new Receipt(events, events, List.of()));
    }
}
