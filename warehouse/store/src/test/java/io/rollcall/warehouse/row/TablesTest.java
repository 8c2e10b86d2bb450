package io.rollcall.warehouse.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void twoVersionsOfOneCounterShareTheirKey() {
        assertThat(Tables.SCHOOL_COUNT.naturalKey(present(40, 41)))
                .isEqualTo(Tables.SCHOOL_COUNT.naturalKey(present(41, 42)));
    }

    @Test
    void everyChangeOfAPersonIsARowOfItsOwn() {
        assertThat(Tables.STATUS_CHANGE.naturalKey(change(1))).isNotEqualTo(Tables.STATUS_CHANGE.naturalKey(change(2)));
    }

    @Test
    void theKeyLeadsTheColumns() {
        assertThat(Tables.MINUTE_COUNT.columnNames())
                .containsExactly(
                        "district", "kind", "date", "school", "occasion", "minute", "status", "count", "version");
    }

    @Test
    void namesAreUnique() {
        assertThat(Tables.all()).extracting(Table::name).doesNotHaveDuplicates();
    }

    private static SchoolCountRow present(long count, long version) {
        return new SchoolCountRow("d", "ATTENDANCE", 20_000, "S1", "AM", "PRESENT", "", count, version, NOON);
    }

    private static StatusChangeRow change(long version) {
        return new StatusChangeRow(
                "d",
                "ATTENDANCE",
                20_000,
                "S1",
                "AM",
                1,
                2,
                version,
                "UNKNOWN",
                "PRESENT",
                "C1",
                "",
                "IN_PERSON",
                NOON,
                NOON);
    }
}
