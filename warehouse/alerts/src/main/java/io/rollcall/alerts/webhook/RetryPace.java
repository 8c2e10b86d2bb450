package io.rollcall.alerts.webhook;

import io.rollcall.alerts.webhook.Receiver.Answer;
import java.time.Duration;

/** How long to wait until something is told again: a moment while all is well, and twice as long after each failure. */
final class RetryPace {

    private static final Duration WELL = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private Duration next = WELL;

    Duration next() {
        return next;
    }

    boolean isWell() {
        return next.equals(WELL);
    }

    void after(Answer answer) {
        Duration twice = next.multipliedBy(2);
        next = answer == Answer.TAKEN ? WELL : twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
}
