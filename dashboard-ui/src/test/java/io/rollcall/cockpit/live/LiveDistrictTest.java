package io.rollcall.cockpit.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.cockpit.fixture.FakeWarehouse;
import io.rollcall.cockpit.fixture.Schools;
import io.rollcall.warehouse.query.DistrictProfile;
import io.rollcall.warehouse.query.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveDistrictTest {

    private static final Watch WATCH = new Watch("haizhu", Optional.empty());
    private static final Set<Aspect<?>> WANTED = Set.of(new Aspect.CurveOf(Scope.DISTRICT), new Aspect.DaysToCompare());

    private Instant now = Instant.parse("2026-11-22T23:58:12Z");
    private final HandTicker ticker = new HandTicker();
    private final HandTicker guard = new HandTicker();
    private final FakeWarehouse warehouse = new FakeWarehouse()
            .with(new DistrictProfile("haizhu", "Haizhu", ZoneId.of("Asia/Shanghai"), false))
            .schools(() -> List.of(Schools.morning("S1", 100, 90, 5)))
            .completeThrough(() -> Optional.of(now.minusSeconds(2).truncatedTo(ChronoUnit.MINUTES)));
    private final LiveDistrict overview = LiveDistricts.of(warehouse, () -> now, ticker, guard);
    private final List<DistrictSnapshot> seen = new ArrayList<>();

    @Test
    void asksNothingWhileNobodyLooks() {
        ticker.tick();

        assertThat(warehouse.asked()).isZero();
    }

    @Test
    void aHundredViewersCostWhatOneCosts() {
        overview.watch(WATCH, WANTED, present(seen));
        tickFor(20);
        int askedForOne = warehouse.asked();
        for (int i = 0; i < 99; i++) {
            overview.watch(WATCH, WANTED, present(new ArrayList<>()));
        }
        tickFor(20);

        assertThat(warehouse.asked() - askedForOne).isLessThanOrEqualTo(askedForOne);
        assertThat(ticker.running()).isOne();
    }

    @Test
    void manyDifferentPagesDoNotAskMoreThanAFewThingsAtATime() {
        for (int i = 0; i < 100; i++) {
            overview.watch(WATCH, Set.of(new Aspect.CurveOf(Scope.ofSchool("S" + i))), present(new ArrayList<>()));
        }
        ticker.tick();
        int before = warehouse.asked();
        tickFor(10);

        // Freshness, schools and three curves.
        assertThat(warehouse.asked() - before).isLessThanOrEqualTo(10 * 5);
    }

    @Test
    void stopsWhenTheLastViewerLeaves() {
        Subscription one = overview.watch(WATCH, WANTED, present(seen));
        Subscription other = overview.watch(WATCH, WANTED, present(seen));
        one.end();
        assertThat(ticker.running()).isOne();
        other.end();

        assertThat(ticker.running()).isZero();
        assertThat(overview.newest(WATCH)).isEmpty();
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        Subscription one = overview.watch(WATCH, WANTED, present(seen));
        overview.watch(WATCH, WANTED, present(seen));
        one.end();
        one.end();

        assertThat(ticker.running()).isOne();
    }

    @Test
    void daysArePolledApart() {
        overview.watch(WATCH, WANTED, present(seen));
        overview.watch(new Watch("haizhu", Optional.of(LocalDate.of(2026, 11, 20))), WANTED, present(seen));

        assertThat(ticker.running()).isEqualTo(2);
    }

    @Test
    void tellsViewersOnlyWhatLooksDifferent() {
        overview.watch(WATCH, WANTED, present(seen));
        tickFor(5);
        assertThat(seen).hasSize(1);

        warehouse.schools(() -> List.of(Schools.morning("S1", 100, 91, 5)));
        tickFor(5);

        assertThat(seen).hasSize(2);
    }

    @Test
    void aNewViewerSeesTheNewestAtOnce() {
        overview.watch(WATCH, WANTED, present(new ArrayList<>()));
        ticker.tick();
        overview.watch(WATCH, WANTED, present(seen));

        assertThat(seen)
                .singleElement()
                .satisfies(
                        snapshot -> assertThat(snapshot.figures().orElseThrow().schoolsReporting())
                                .isOne());
    }

    @Test
    void whoWasAwaySeesTheNewestEvenWhereNothingChanges() {
        var away = new Recorder(seen, true);
        overview.watch(WATCH, WANTED, away);
        tickFor(3);
        assertThat(seen).hasSize(3);
        away.behind = false;

        tickFor(3);

        assertThat(seen).hasSize(3);
    }

    @Test
    void aWarehouseThatHangsIsToldOfWhileItHangs() {
        overview.watch(WATCH, WANTED, present(seen));
        ticker.tick();
        whileItAnswers(() -> {
            guardAfter(Duration.ofSeconds(4));
            assertThat(seen).extracting(LiveDistrictTest::level).containsExactly(Trust.Level.LIVE);
            guardAfter(Duration.ofSeconds(2));
            guardAfter(Duration.ofSeconds(1));
        });

        ticker.tick();

        assertThat(seen)
                .extracting(LiveDistrictTest::level)
                .startsWith(Trust.Level.LIVE, Trust.Level.UNREACHABLE)
                .hasSize(3);
        assertThat(level(seen.getLast())).isNotEqualTo(Trust.Level.UNREACHABLE);
    }

    @Test
    void aWarehouseThatNeverAnsweredIsToldOfToo() {
        overview.watch(WATCH, WANTED, present(seen));
        whileItAnswers(() -> guardAfter(Duration.ofSeconds(6)));

        ticker.tick();

        assertThat(seen).extracting(LiveDistrictTest::level).startsWith(Trust.Level.UNREACHABLE);
    }

    @Test
    void nobodyIsToldOfSilenceWhileNothingIsAsked() {
        overview.watch(WATCH, WANTED, present(seen));
        ticker.tick();

        guardAfter(Duration.ofMinutes(1));

        assertThat(seen).extracting(LiveDistrictTest::level).containsExactly(Trust.Level.LIVE);
    }

    private void whileItAnswers(Runnable happens) {
        warehouse.schools(() -> {
            happens.run();
            return List.of(Schools.morning("S1", 100, 90, 5));
        });
    }

    private void guardAfter(Duration time) {
        now = now.plus(time);
        guard.tick();
    }

    private static Trust.Level level(DistrictSnapshot snapshot) {
        return snapshot.trust().level();
    }

    private static Audience present(List<DistrictSnapshot> seen) {
        return new Recorder(seen, false);
    }

    private static final class Recorder implements Audience {

        private final List<DistrictSnapshot> seen;
        private boolean behind;

        Recorder(List<DistrictSnapshot> seen, boolean behind) {
            this.seen = seen;
            this.behind = behind;
        }

        @Override
        public void show(DistrictSnapshot snapshot) {
            seen.add(snapshot);
        }

        @Override
        public boolean isBehind() {
            return behind;
        }
    }

    private void tickFor(int ticks) {
        for (int i = 0; i < ticks; i++) {
            now = now.plus(Duration.ofMillis(300));
            ticker.tick();
        }
    }
}
