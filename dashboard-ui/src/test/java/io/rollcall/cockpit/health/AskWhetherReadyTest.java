package io.rollcall.cockpit.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AskWhetherReadyTest {

    private Instant now = Instant.parse("2026-11-23T00:00:00Z");
    private boolean silent;
    private final AtomicInteger asked = new AtomicInteger();
    private final AskWhetherReady ready = new AskWhetherReady(
            new FakeWarehouse().completeThrough(this::answer).questions(), () -> now);

    private Optional<Instant> answer() {
        asked.incrementAndGet();
        if (silent) {
            throw new WarehouseUnavailable("away", null);
        }
        return Optional.empty();
    }

    @Test
    void readyIsWhatHasAWarehouseThatAnswers() throws Exception {
        assertThat(ready.answers()).isTrue();

        silent = true;
        now = now.plus(Duration.ofSeconds(2));

        assertThat(ready.answers()).isFalse();
    }

    @Test
    void itIsAskedOnceASecondHoweverOftenSomebodyWantsToKnow() throws Exception {
        ready.answers();
        ready.answers();

        assertThat(asked).hasValue(1);
    }
}
