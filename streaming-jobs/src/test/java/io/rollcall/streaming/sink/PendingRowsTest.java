package io.rollcall.streaming.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.streaming.Observed;
import io.rollcall.warehouse.row.Table;
import io.rollcall.warehouse.row.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class PendingRowsTest {

    private final PendingRows pending = new PendingRows(List.of(Tables.SCHOOL_COUNT, Tables.SUB_DISTRICT));

    @Test
    void keepsTheHighestVersionOfACounter() {
        pending.add(Rows.count("S1", 2));
        pending.add(Rows.count("S1", 3));
        pending.add(Rows.count("S1", 1));

        assertThat(pending.take(table -> true))
                .containsExactly(new Batch<>(Tables.SCHOOL_COUNT, List.of(Rows.count("S1", 3))));
    }

    @Test
    void keepsEveryKey() {
        pending.add(Rows.other(1));
        pending.add(Rows.other(2));

        assertThat(pending.size()).isEqualTo(2);
    }

    @Test
    void givesTheTablesInTheirOrder() {
        pending.add(Rows.other(1));
        pending.add(Rows.count("S1", 1));

        assertThat(pending.take(table -> true))
                .<Table<?>>extracting(Batch::table)
                .containsExactly(Tables.SCHOOL_COUNT, Tables.SUB_DISTRICT);
    }

    @Test
    void keepsWhatWasNotAskedFor() {
        pending.add(Rows.other(1));
        pending.add(Rows.count("S1", 1));

        assertThat(pending.take(Tables.SCHOOL_COUNT::equals)).hasSize(1);
        assertThat(pending.size()).isEqualTo(1);
        assertThat(pending.take(Tables.SCHOOL_COUNT::equals)).isEmpty();
    }

    @Test
    void refusesRowsOfATableThatItDoesNotHave() {
        assertThatIllegalArgumentException().isThrownBy(() -> pending.add(Rows.progress(1, Observed.BELL)));
    }
}
