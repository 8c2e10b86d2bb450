package io.rollcall.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private static final int MEBIBYTE = 1 << 20;
    private static final BodyLimit LIMIT = new BodyLimit(MEBIBYTE, Duration.ofSeconds(1));

    /** Room for two of the largest bodies. */
    private final BodyMemory memory = new BodyMemory(LIMIT, 12L * MEBIBYTE, Duration.ZERO);

    @Test
    void aRequestThatDoesNotSayItsLengthTakesTheMost() {
        try (BodyMemory.Share first = memory.take(-1, false);
                BodyMemory.Share second = memory.take(100, true)) {
            assertThat(first).isNotSameAs(second);
            isFull();
        }
    }

    @Test
    void manySmallRequestsFitBesideALargeOne() {
        try (BodyMemory.Share large = memory.take(MEBIBYTE, false)) {
            for (int i = 0; i < 200; i++) {
                assertThat(memory.take(500, false)).isNotSameAs(large);
            }
            isFull();
        }
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        memory.take(MEBIBYTE, false).close();
        memory.take(MEBIBYTE, false).close();

        assertThat(memory.take(MEBIBYTE, false)).isNotNull();
    }

    private void isFull() {
        assertThatExceptionOfType(RequestFailedException.class)
                .isThrownBy(() -> memory.take(MEBIBYTE, false))
                .extracting(RequestFailedException::failure)
                .isEqualTo(RequestFailure.TOO_BUSY);
    }
}
