package io.rollcall.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.streaming.OneLife.Shape;
import io.rollcall.streaming.StreamingSettings.StateBackend;
import io.rollcall.warehouse.row.OccasionRow;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations/savepoints.md says can be done with the whole job. */
@Timeout(300) // a hanging job is a failed test
class SavepointTest {

    private static final int A_FIFTH = 400;
    private static final SyntheticLog LOG = new SyntheticLog(13, 5 * A_FIFTH);
    private static final Shape TWO_TASKS = new Shape(StateBackend.HEAP, 2);

    private final FakeWarehouse warehouse = new FakeWarehouse();

    @TempDir
    Path savepoints;

    /** Also on fewer again, and with state kept elsewhere. */
    @Test
    void onMoreAndMoreTasksTheFiguresAreTheSame() throws Exception {
        @Nullable Path savepoint = null;
        for (Shape shape : new Shape[] {
            new Shape(StateBackend.HEAP, 1), TWO_TASKS, new Shape(StateBackend.ROCKSDB, 4),
        }) {
            try (OneLife life = life(shape, savepoint)) {
                life.give(A_FIFTH);
                savepoint = life.savepoint(savepoints);
            }
        }
        try (OneLife fewerAgain = life(TWO_TASKS, savepoint)) {
            fewerAgain.giveTheRest();
        }

        assertThat(figures()).isEqualTo(Recount.of(LOG.entries()));
    }

    @Test
    void fromAnOlderSavepointTheJobCountsTheLogAgainAndEndsInTheSameFigures() throws Exception {
        Path older;
        try (OneLife life = life(TWO_TASKS, null)) {
            life.give(A_FIFTH);
            older = life.savepoint(savepoints);
            life.give(3 * A_FIFTH);
            life.savepoint(savepoints);
        }
        try (OneLife restored = life(TWO_TASKS, older)) {
            restored.giveTheRest();
        }

        assertThat(figures()).isEqualTo(Recount.of(LOG.entries()));
    }

    private OneLife life(Shape shape, @Nullable Path from) throws Exception {
        return new OneLife(LOG.messages(), warehouse, shape, from);
    }

    private Map<String, Long> figures() {
        return Recount.ofRows(warehouse.rows(OccasionRow.class));
    }
}
