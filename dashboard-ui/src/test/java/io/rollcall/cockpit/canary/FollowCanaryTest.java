package io.rollcall.cockpit.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.canary.CanaryCounts.Outcome;
import io.rollcall.warehouse.connection.WarehouseUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FollowCanaryTest {

    /** Time passes in pauses only. */
    private Instant now = Instant.parse("2026-11-23T23:59:59Z");

    private final World world = new World();
    private final Kept counts = new Kept();
    private final FollowCanary canary =
            new FollowCanary(world, world, counts, () -> now, Duration.ofSeconds(5), this::pause);

    private void pause(Duration time) {
        counts.since.get().ifPresent(since -> counts.longestWait = Duration.between(since, now));
        now = now.plus(time);
    }

    @Test
    void fromTheAcknowledgementToTheAnswerThatHasTheMark() throws Exception {
        world.seenAfter = 3;

        canary.mark();

        assertThat(counts.outcomes).containsExactly(Outcome.SEEN);
        assertThat(counts.freshness).containsExactly(FollowCanary.PACE.multipliedBy(3));
    }

    @Test
    void lateAndPresentInTurnSoThatEveryMarkChangesTheAnswer() throws Exception {
        canary.mark();
        canary.mark();

        assertThat(world.sent).containsExactly(true, false);
        assertThat(counts.outcomes).containsExactly(Outcome.SEEN, Outcome.SEEN);
    }

    @Test
    void aMarkThatIsNeverSeenIsGivenUp() throws Exception {
        world.seenAfter = Integer.MAX_VALUE;

        canary.mark();

        assertThat(counts.outcomes).containsExactly(Outcome.NOT_SEEN);
        assertThat(counts.freshness).isEmpty();
        assertThat(counts.longestWait).isEqualTo(FollowCanary.PATIENCE.minus(FollowCanary.PACE));
        assertThat(counts.since.get()).isEmpty();
    }

    @Test
    void theAnswerIsAskedForTheDayThatWasMarkedAlsoAfterMidnight() throws Exception {
        world.seenAfter = 10;

        canary.mark();

        assertThat(counts.outcomes).containsExactly(Outcome.SEEN);
        assertThat(world.asked).containsOnly(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aMarkThatTheGatewayDoesNotTakeSaysNothingOfFreshness() throws Exception {
        world.taken = false;

        canary.mark();

        assertThat(counts.outcomes).containsExactly(Outcome.NOT_TAKEN);
        assertThat(counts.freshness).isEmpty();
    }

    @Test
    void whileTheWarehouseIsSilentNothingIsSent() throws Exception {
        world.silent = true;

        canary.mark();

        assertThat(counts.outcomes).containsExactly(Outcome.NOT_SENT);
        assertThat(world.sent).isEmpty();
    }

    @Test
    void theMarkIsAnEventThatNamesNobody() {
        assertThat(MarkCanary.event(now, true))
                .contains("\"status\": \"LATE\"")
                .contains("\"date\": \"2026-11-23\"")
                .contains("\"namespace\": \"canary\", \"id\": \"canary\"");
    }

    /** Gateway and warehouse: what was sent is answered after so many questions. */
    private static final class World implements FollowCanary.Sender, FollowCanary.Standing {
        private final List<Boolean> sent = new ArrayList<>();
        private final List<LocalDate> asked = new ArrayList<>();
        private boolean taken = true;
        private boolean silent;
        private int seenAfter;
        private int questions;

        @Override
        public boolean isOn() {
            return true;
        }

        @Override
        public boolean send(Instant at, boolean late) {
            sent.add(late);
            questions = 0;
            return taken;
        }

        @Override
        public boolean isLate(LocalDate date) {
            if (silent) {
                throw new WarehouseUnavailable("away", new IllegalStateException());
            }
            asked.add(date);
            boolean visible = questions++ >= seenAfter;
            int last = sent.size() - 1;
            return visible ? last >= 0 && sent.get(last) : last >= 1 && sent.get(last - 1);
        }
    }

    private static final class Kept implements CanaryCounts {
        private final List<Outcome> outcomes = new ArrayList<>();
        private final List<Duration> freshness = new ArrayList<>();
        private Supplier<Optional<Instant>> since = Optional::empty;
        private Duration longestWait = Duration.ZERO;

        @Override
        public void marked(Outcome outcome) {
            outcomes.add(outcome);
        }

        @Override
        public void seenAfter(Duration took) {
            freshness.add(took);
        }

        @Override
        public void waiting(Supplier<Optional<Instant>> from) {
            since = from;
        }
    }
}
