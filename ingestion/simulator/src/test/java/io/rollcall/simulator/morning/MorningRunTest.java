package io.rollcall.simulator.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.EventStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorningRunTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final DistrictPlan PLAN = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);
    private static final MorningScript SCRIPT = MorningScript.write(PLAN, DAY);

    private static final List<CheckIn> CHECK_INS = SCRIPT.checkIns().checkIns();

    private int sent;
    private final EventStream events = new EventStream(batch -> sent += batch.events());

    @Test
    void sendsWhatIsDueAndNoMore() throws InterruptedException {
        run(new MorningSettings(60, 0)).advanceTo(27, events);

        assertThat(sent)
                .isEqualTo(scriptedUntil(SchoolMorning.FIRST_ARRIVAL + 26 * 60))
                .isPositive();
    }

    @Test
    void isOverWithItsScriptWhereNothingTrickles() throws InterruptedException {
        MorningRun run = run(new MorningSettings(60, 0));

        run.advanceTo(1_000, events);

        assertThat(run.isOver()).isTrue();
        assertThat(sent).isEqualTo(SCRIPT.sendings().size() + CHECK_INS.size());
    }

    @Test
    void tricklesOnceAllHaveCome() throws InterruptedException {
        MorningRun run = run(new MorningSettings(60, 5));
        run.advanceTo(66, events);
        int before = sent - scriptedUntil(SchoolMorning.LAST_LATECOMER);
        run.advanceTo(10_066, events);

        assertThat(before).isZero();
        assertThat(sent - SCRIPT.sendings().size() - CHECK_INS.size()).isEqualTo(50_000);
        assertThat(run.isOver()).isFalse();
    }

    private static MorningRun run(MorningSettings settings) {
        return new MorningRun(new MorningDay(PLAN.code(), PLAN.zone(), DAY), PLAN, SCRIPT, settings);
    }

    private static int scriptedUntil(int second) {
        long marks = SCRIPT.sendings().stream()
                .filter(sending -> sending.second() <= second)
                .count();
        long checkIns = CHECK_INS.stream()
                .filter(checkIn -> checkIn.time().toLocalTime().toSecondOfDay() <= second)
                .count();
        return Math.toIntExact(marks + checkIns);
    }
}
