package io.rollcall.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rollcall.simulator.client.Receipt;
import io.rollcall.simulator.client.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeepTryingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Reply ACKNOWLEDGED = new Reply.Acknowledged(200, new Receipt(1, 1, List.of()));
    private static final Reply NOT_NOW = new Reply.Refused(503, Duration.ofNanos(1));

    private final AnswerBook book = new AnswerBook();

    @Test
    void whatIsRefusedIsRepeatedUntilItIsAcknowledged() throws InterruptedException {
        Queue<Reply> replies = new ArrayDeque<>(List.of(NOT_NOW, NOT_NOW, ACKNOWLEDGED));
        List<String> posted = sendOne(replies);

        assertThat(posted).containsExactly("a", "a", "a");
        assertThat(book.answers()).isEqualTo(Map.of(503, 2L, 200, 1L));
        assertThat(book.acknowledged()).isEqualTo(1);
    }

    @Test
    void whatIsNotAnsweredIsRepeatedToo() throws InterruptedException {
        Queue<Reply> replies = new ArrayDeque<>(List.of(new Reply.Missing("reset"), ACKNOWLEDGED));
        List<String> posted = sendOne(replies);

        assertThat(posted).containsExactly("a", "a");
        assertThat(book.missing()).isEqualTo(1);
    }

    @Test
    void asManyAreOnTheirWayAsAllowedAndNeverMore() throws InterruptedException {
        AtomicInteger onTheirWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier three = new CyclicBarrier(3);
        try (KeepTrying<Integer> client = new KeepTrying<>(
                3,
                _ -> {
                    most.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
                    meet(three);
                    onTheirWay.decrementAndGet();
                    return ACKNOWLEDGED;
                },
                book)) {
            IntStream.range(0, 999).forEach(client::give);
            assertThat(client.awaitAcknowledged(PATIENCE)).isTrue();
        }
        assertThat(book.acknowledged()).isEqualTo(999);
        assertThat(most).hasValue(3);
    }

    @Test
    void whatWasOnItsWayDuringTheOutageIsRemembered() throws InterruptedException {
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        try (KeepTrying<String> client = new KeepTrying<>(
                1,
                batch -> {
                    if (batch.equals("under way")) {
                        underWay.countDown();
                        answer.await();
                    }
                    return ACKNOWLEDGED;
                },
                book)) {
            client.give("before");
            assertThat(client.awaitAcknowledged(PATIENCE)).isTrue();
            client.give("under way");
            underWay.await();
            client.enter(Stage.DURING);
            answer.countDown();
            client.give("during");
            assertThat(client.awaitAcknowledged(PATIENCE)).isTrue();
            client.enter(Stage.AFTER);
            client.give("after");
            assertThat(client.awaitAcknowledged(PATIENCE)).isTrue();

            assertThat(client.hit()).containsExactly("under way", "during");
        }
    }

    @Test
    void whatCannotSucceedEndsIt() throws InterruptedException {
        try (KeepTrying<String> client = new KeepTrying<>(
                2,
                _ -> {
                    throw new IllegalStateException("rejected");
                },
                book)) {
            client.give("a");

            assertThatIllegalStateException()
                    .isThrownBy(() -> client.awaitAcknowledged(PATIENCE))
                    .withMessage("rejected");
        }
    }

    @Test
    void patienceEnds() throws InterruptedException {
        try (KeepTrying<String> client = new KeepTrying<>(1, _ -> NOT_NOW, book)) {
            client.give("a");

            assertThat(client.awaitAcknowledged(Duration.ofMillis(1))).isFalse();
        }
    }

    private static void meet(CyclicBarrier others) throws InterruptedException {
        try {
            others.await();
        } catch (BrokenBarrierException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Sends one batch, to which the gateway says that; returns what it was sent. */
    private List<String> sendOne(Queue<Reply> replies) throws InterruptedException {
        Queue<String> posted = new ConcurrentLinkedQueue<>();
        try (KeepTrying<String> client = new KeepTrying<>(
                1,
                batch -> {
                    posted.add(batch);
                    return replies.remove();
                },
                book)) {
            client.give("a");
            assertThat(client.awaitAcknowledged(PATIENCE)).isTrue();
        }
        return List.copyOf(posted);
    }
}
