package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static io.rollcall.warehouse.TestDistrict.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.query.LiveClasses.LiveClass;
import io.rollcall.warehouse.query.LiveCurve.WatchPoint;
import io.rollcall.warehouse.row.DistrictRow;
import io.rollcall.warehouse.row.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RealWarehouse.Shared.class)
class LiveClassesTest {

    private static final Duration LENGTH = Duration.ofMinutes(45);

    private RealWarehouse warehouse;
    private Questions questions;
    private TestDistrict district;

    @BeforeEach
    void newDistrict(RealWarehouse shared) {
        warehouse = shared;
        questions = Questions.over(shared.dataSource());
        district = new TestDistrict(shared);
    }

    @Test
    void aClassThatNothingWasSentOfIsUnknownAndNotEmpty() {
        district.liveClass("S1", "L-1", "STUDENT", 42, Duration.ZERO, LENGTH);

        assertThat(at(10))
                .containsExactly(new LiveClass(
                        "S1",
                        "L-1",
                        false,
                        OptionalLong.of(42),
                        MORNING,
                        MORNING.plus(LENGTH),
                        OptionalLong.empty(),
                        0,
                        0));
    }

    @Test
    void anOpenClassExpectsNobodyKnowsHowMany() {
        district.liveClass("S1", "O-1", "ANYONE", 0, Duration.ZERO, LENGTH);

        assertThat(at(10)).singleElement().satisfies(open -> {
            assertThat(open.open()).isTrue();
            assertThat(open.expected()).isEmpty();
        });
    }

    @Test
    void thoseWhoWatchAreWhoEnteredLessWhoLeftByThen() {
        watchedClass();

        assertThat(at(1)).extracting(LiveClass::watching).containsExactly(20L);
        assertThat(at(7)).extracting(LiveClass::watching).containsExactly(17L);
        assertThat(at(44)).extracting(LiveClass::watching).containsExactly(17L);
    }

    @Test
    void theDeclaredEndClosesWhatNobodyLeft() {
        watchedClass();

        assertThat(at(45)).extracting(LiveClass::watching).containsExactly(0L);
        assertThat(at(45)).extracting(LiveClass::watchedSeconds).isEqualTo(watchedAt(400));
        assertThat(curve(Duration.ofHours(3)).getLast()).isEqualTo(new WatchPoint(minute(45), 0, 17, 0));
    }

    @Test
    void secondsGrowWithTheMomentUpToTheEnd() {
        watchedClass();

        assertThat(watchedAt(7)).containsExactly(900L + 17 * 6 * 60 - 200);
        assertThat(watchedAt(8)).containsExactly(900L + 17 * 7 * 60 - 200);
        assertThat(watchedAt(60)).containsExactly(900L + 17 * 44 * 60 - 200);
    }

    @Test
    void aCorrectedEndMovesWhoIsCounted() {
        watchedClass();
        district.liveClass("S1", "L-1", "STUDENT", 42, Duration.ZERO, Duration.ofMinutes(60));

        assertThat(at(50)).extracting(LiveClass::watching).containsExactly(17L);
    }

    @Test
    void theCurveAddsUpClassesAndSchools() {
        watchedClass();
        district.liveClass("S2", "L-2", "STUDENT", 42, Duration.ofMinutes(5), Duration.ofMinutes(30));
        district.minute("LIVE_CLASS", "S2", "L-2", Duration.ofMinutes(6), "WATCHING", 5);

        assertThat(curve(Duration.ofMinutes(29)))
                .containsExactly(new WatchPoint(minute(1), 20, 0, 20), new WatchPoint(minute(6), 5, 3, 22));
        assertThat(questions
                        .liveCurve()
                        .ask(district.code(), MONDAY, minute(40), Scope.ofSchool("S2"), Optional.of("L-2")))
                .containsExactly(new WatchPoint(minute(6), 5, 0, 5), new WatchPoint(minute(30), 0, 5, 0));
    }

    @Test
    void theCurveOfAPartOfTheDistrictHasItsSchoolsOnly() {
        watchedClass();
        district.school("S1", LocalDate.of(2026, 9, 1), 900, "PRIMARY", "NORTH");

        assertThat(curveOf(new Scope("NORTH", "PRIMARY", ""))).hasSize(3);
        assertThat(curveOf(new Scope("SOUTH", "", ""))).isEmpty();
        assertThat(curveOf(new Scope("", "SENIOR", ""))).isEmpty();
    }

    @Test
    void aReplayedDistrictsMomentIsTheEndOfItsNewestMinute() {
        assertThat(questions.liveMoment().ask(district.code(), MONDAY)).isEqualTo(Instant.EPOCH);
        warehouse
                .writer()
                .insert(Tables.DISTRICT, List.of(new DistrictRow(district.code(), "D", "Asia/Shanghai", "DATA", 1)));
        assertThat(questions.liveMoment().ask(district.code(), MONDAY)).isEqualTo(Instant.EPOCH);

        watchedClass();

        assertThat(questions.liveMoment().ask(district.code(), MONDAY)).isEqualTo(minute(7));
    }

    private List<WatchPoint> curveOf(Scope scope) {
        return questions.liveCurve().ask(district.code(), MONDAY, minute(60), scope, Optional.empty());
    }

    /** 20 enter in the second minute, 3 of them leave in the seventh. */
    private void watchedClass() {
        district.liveClass("S1", "L-1", "STUDENT", 42, Duration.ZERO, LENGTH);
        district.count("LIVE_CLASS", "S1", "L-1", "WATCHING", "", 17)
                .count("LIVE_CLASS", "S1", "L-1", "LEFT", "", 3)
                .minute("LIVE_CLASS", "S1", "L-1", Duration.ofMinutes(1), "WATCHING", 20)
                .minute("LIVE_CLASS", "S1", "L-1", Duration.ofMinutes(6), "LEFT", 3)
                .watch("S1", "L-1", "SECONDS", Duration.ZERO, 900)
                .watch("S1", "L-1", "WATCHING", Duration.ofMinutes(1), 17)
                .watch("S1", "L-1", "SECONDS_INTO_MINUTE", Duration.ofMinutes(1), 200);
    }

    private List<LiveClass> at(int minutes) {
        return questions.liveClasses().ask(district.code(), MONDAY, minute(minutes));
    }

    private List<Long> watchedAt(int minutes) {
        return at(minutes).stream().map(LiveClass::watchedSeconds).toList();
    }

    private List<WatchPoint> curve(Duration until) {
        return questions
                .liveCurve()
                .ask(district.code(), MONDAY, MORNING.plus(until), Scope.DISTRICT, Optional.empty());
    }

    private static Instant minute(int minutes) {
        return MORNING.plus(Duration.ofMinutes(minutes));
    }
}
