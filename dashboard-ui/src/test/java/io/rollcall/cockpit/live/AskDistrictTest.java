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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskDistrictTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.parse("2026-11-23T15:59:00Z");
    private final FakeWarehouse warehouse = new FakeWarehouse()
            .with(new DistrictProfile("haizhu", "Haizhu", ZONE, false))
            .with(new DistrictProfile("replayed", "Replayed", ZONE, true))
            .schools(() -> List.of(Schools.morning("S1", 100, 90, 5), Schools.silent("S2", 50)))
            .completeThrough(() -> Optional.of(now.minusSeconds(3)));

    @Test
    void followsTheDistrictsOwnMidnight() {
        AskDistrict question = question("haizhu", Optional.empty());
        assertThat(question.ask(Set.of()).date()).contains(LocalDate.of(2026, 11, 23));

        now = now.plus(Duration.ofMinutes(2));

        assertThat(question.ask(Set.of()).date()).contains(LocalDate.of(2026, 11, 24));
    }

    @Test
    void opensAReplayedDistrictOnItsLatestDay() {
        warehouse.latestDay(LocalDate.of(2015, 6, 26));

        assertThat(question("replayed", Optional.empty()).ask(Set.of()).date()).contains(LocalDate.of(2015, 6, 26));
    }

    @Test
    void theNewestDayOfAReplayedDistrictIsOpenAndTheOneBeforeItIsNot() {
        LocalDate newest = LocalDate.of(2015, 6, 26);
        warehouse.latestDay(newest);
        warehouse.past(
                date -> date.equals(newest.minusDays(1)) ? List.of(Schools.morning("S1", 100, 90, 5)) : List.of());
        var ofClosed = new Aspect.ReasonsOf(Scope.ofSchool("S1"), true);

        assertThat(reasonsOf(ofClosed, Optional.empty())).contains(newest.minusDays(1));
        assertThat(reasonsOf(ofClosed, Optional.of(newest))).contains(newest.minusDays(1));
        assertThat(reasonsOf(ofClosed, Optional.of(newest.minusDays(2)))).contains(newest.minusDays(2));
    }

    @Test
    void aReplayedDistrictWithoutDataHasNoDayAndNoFigures() {
        DistrictSnapshot snapshot = question("replayed", Optional.empty()).ask(Set.of());

        assertThat(snapshot.date()).isEmpty();
        assertThat(snapshot.figures()).isEmpty();
    }

    @Test
    void keepsToTheDayThatWasAskedFor() {
        LocalDate day = LocalDate.of(2026, 11, 20);

        DistrictSnapshot snapshot = question("haizhu", Optional.of(day)).ask(Set.of());

        assertThat(snapshot.date()).contains(day);
        assertThat(snapshot.today()).isFalse();
    }

    @Test
    void theDistrictIsTheSumOfTheSchoolsBesideIt() {
        DistrictSnapshot snapshot = question("haizhu", Optional.empty()).ask(Set.of());

        assertThat(snapshot.figures().orElseThrow().schoolsReporting()).isOne();
        assertThat(snapshot.figures().orElseThrow().schoolsExpected()).isEqualTo(2);
        assertThat(snapshot.trust().lastEvent()).contains(Schools.LAST_EVENT);
    }

    @Test
    void isStaleOnceTheFiguresAreMoreThanTwentySecondsBehind() {
        AskDistrict question = question("haizhu", Optional.empty());
        warehouse.completeThrough(() -> Optional.of(now.minusSeconds(20)));
        assertThat(question.ask(Set.of()).trust().level()).isEqualTo(Trust.Level.LIVE);

        warehouse.completeThrough(() -> Optional.of(now.minusMillis(20_001)));

        assertThat(question.ask(Set.of()).trust().level()).isEqualTo(Trust.Level.STALE);
    }

    @Test
    void isStaleWhileTheFiguresSayThatTheyAreOfLaterThanNow() {
        AskDistrict question = question("haizhu", Optional.empty());
        warehouse.completeThrough(() -> Optional.of(now.plusSeconds(20)));
        assertThat(question.ask(Set.of()).trust().level()).isEqualTo(Trust.Level.LIVE);

        warehouse.completeThrough(() -> Optional.of(now.plusMillis(20_001)));

        assertThat(question.ask(Set.of()).trust().level()).isEqualTo(Trust.Level.STALE);
    }

    @Test
    void isStaleWhileTheJobHasNotSaidHowFarItIs() {
        warehouse.completeThrough(Optional::empty);

        assertThat(question("haizhu", Optional.empty()).ask(Set.of()).trust().level())
                .isEqualTo(Trust.Level.STALE);
    }

    @Test
    void keepsTheLastFiguresWhileTheWarehouseIsSilent() {
        AskDistrict question = question("haizhu", Optional.empty());
        DistrictSnapshot before = question.ask(Set.of());
        warehouse.silent(true);
        now = now.plusSeconds(5);

        DistrictSnapshot after = question.ask(Set.of());

        assertThat(after.trust().level()).isEqualTo(Trust.Level.UNREACHABLE);
        assertThat(after.trust().lastAnswer()).contains(before.takenAt());
        assertThat(after.figures()).isEqualTo(before.figures());
        assertThat(after.schools()).isEqualTo(before.schools());
    }

    @Test
    void comesBackByItself() {
        AskDistrict question = question("haizhu", Optional.empty());
        warehouse.silent(true);
        question.ask(Set.of());
        warehouse.silent(false);

        assertThat(question.ask(Set.of()).trust().level()).isEqualTo(Trust.Level.LIVE);
    }

    @Test
    void showsNothingForADistrictThatTheDirectoryDoesNotKnow() {
        DistrictSnapshot snapshot = question("elsewhere", Optional.empty()).ask(Set.of());

        assertThat(snapshot.district()).isEmpty();
        assertThat(snapshot.figures()).isEmpty();
    }

    /** Answers come beside the poll, and are in the snapshot of the next one. */
    private Optional<LocalDate> reasonsOf(Aspect.ReasonsOf aspect, Optional<LocalDate> day) {
        AskDistrict question = question("replayed", day);
        question.ask(Set.of(aspect));
        return question.ask(Set.of(aspect))
                .answer(aspect)
                .flatMap(known -> known)
                .map(DayReasons::day);
    }

    private AskDistrict question(String district, Optional<LocalDate> day) {
        return new AskDistrict(warehouse.questions(), new Watch(district, day), () -> now, Runnable::run);
    }
}
