package io.rollcall.cockpit.health;

import io.rollcall.warehouse.connection.WarehouseFailure;
import io.rollcall.warehouse.query.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Whether the warehouse answers: asked once a second at most, however often somebody wants to know, and given up for the moment after two. */
@Component
class AskWhetherReady {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Questions questions;
    private final InstantSource clock;
    private final Executor beside = task -> Thread.ofVirtual().name("readiness").start(task);
    private Instant asked = Instant.MIN;
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(false);

    AskWhetherReady(Questions questions, InstantSource clock) {
        this.questions = questions;
        this.clock = clock;
    }

    boolean answers() throws InterruptedException {
        try {
            return newest().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            return false;
        } catch (ExecutionException unforeseen) {
            throw new IllegalStateException(unforeseen.getCause());
        }
    }

    private synchronized CompletableFuture<Boolean> newest() {
        Instant now = clock.instant();
        if (answer.isDone() && !now.isBefore(asked.plus(FRESH))) {
            asked = now;
            answer = CompletableFuture.supplyAsync(this::ask, beside);
        }
        return answer;
    }

    private boolean ask() {
        try {
            questions.freshness().ask();
            return true;
        } catch (WarehouseFailure silent) {
            return false;
        }
    }
}
