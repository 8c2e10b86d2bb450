package io.rollcall.streaming.status;

import static io.rollcall.streaming.Observed.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rollcall.event.Status;
import io.rollcall.streaming.Observed;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.WarehouseRow;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.Test;

class CountStatusTest {

    private static final Observed PRESENT = as(Status.PRESENT);

    @Test
    void passesTotalsOnAfterAWhile() throws Exception {
        try (var step = Step.countStatus(new HashMapStateBackend(), null)) {
            step.read(arrival(PRESENT));
            assertThat(step.output()).isEmpty();

            step.pass(CountStatus.PACE);
            assertThat(counts(step)).containsExactly(1L);
        }
    }

    @Test
    void sendsTheNewestTotalOnly() throws Exception {
        try (var step = Step.countStatus(new HashMapStateBackend(), null)) {
            step.read(arrival(PRESENT));
            step.read(arrival(PRESENT.person(2)));
            step.pass(CountStatus.PACE);

            assertThat(counts(step)).containsExactly(2L);
        }
    }

    @Test
    void noWatermarkOvertakesATotal() throws Exception {
        try (var step = Step.countStatus(new HashMapStateBackend(), null)) {
            step.read(arrival(PRESENT));
            step.read(new Watermark(7));

            assertThat(step.lastEmitted()).isEqualTo(new Watermark(7));
            assertThat(counts(step)).containsExactly(1L);
        }
    }

    @Test
    void noCheckpointOvertakesATotal() throws Exception {
        try (var step = Step.countStatus(new HashMapStateBackend(), null)) {
            step.read(arrival(PRESENT));
            step.beforeBarrier();

            assertThat(counts(step)).containsExactly(1L);
        }
    }

    @Test
    void goesOnFromNoOtherGenerationsState() throws Exception {
        OperatorSubtaskState checkpoint;
        try (var step = Step.countStatus(new HashMapStateBackend(), null)) {
            step.read(arrival(PRESENT));
            checkpoint = step.snapshot();
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> Step.countStatus(new Generation(1), new HashMapStateBackend(), checkpoint))
                .withMessageContaining("generation 0");
    }

    @Test
    void goesOnWhereItWasFromTheHeap() throws Exception {
        goesOnWhereItWas(new HashMapStateBackend());
    }

    @Test
    void goesOnWhereItWasFromRocksDb() throws Exception {
        goesOnWhereItWas(new EmbeddedRocksDBStateBackend(true));
    }

    private static void goesOnWhereItWas(StateBackend backend) throws Exception {
        OperatorSubtaskState checkpoint;
        try (var step = Step.countStatus(backend, null)) {
            step.read(arrival(PRESENT));
            step.read(arrival(PRESENT.school("S2")));
            checkpoint = step.snapshot();
        }
        try (var step = Step.countStatus(backend, checkpoint)) {
            step.read(arrival(PRESENT.person(2)));
            step.read(new Watermark(1));

            assertThat(counts(step)).containsExactly(2L);
            assertThat(schoolCounts(step)).extracting(SchoolCountRow::version).containsExactly(2L);
        }
    }

    static Tally arrival(Observed observed) {
        return new Tally(
                new OccasionCounter(
                        observed.observation().occasion(),
                        Counter.of(Place.of(observed.claim())).getFirst()),
                1,
                1,
                Observed.BELL,
                true);
    }

    private static List<Long> counts(Step<?, WarehouseRow> step) {
        return schoolCounts(step).stream().map(SchoolCountRow::count).toList();
    }

    private static List<SchoolCountRow> schoolCounts(Step<?, WarehouseRow> step) {
        return step.output().stream()
                .filter(SchoolCountRow.class::isInstance)
                .map(SchoolCountRow.class::cast)
                .toList();
    }
}
