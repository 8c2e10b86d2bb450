package io.rollcall.warehouse.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31", "2149-06-07", "2200-01-01"})
    void aDayThatTheTableWouldFoldIntoAnotherFails(LocalDate day) {
        CalendarDayRow row = new CalendarDayRow("d", "", Math.toIntExact(day.toEpochDay()), List.of(), 1);

        assertThatIllegalArgumentException().isThrownBy(() -> fill(Tables.CALENDAR_DAY, row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "2300-01-01"})
    void soDoesAnEffectiveDate(LocalDate from) {
        SchoolRow row =
                new SchoolRow("d", "S1", "", "PRIMARY", "", Math.toIntExact(from.toEpochDay()), 1, 1, 0, 0, 0, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> fill(Tables.SCHOOL, row));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:00Z", "2106-02-07T06:29:00Z"})
    void soDoesAMinute(Instant minute) {
        MinuteCountRow row = new MinuteCountRow("d", "ATTENDANCE", 20_000, "S1", "AM", minute, "LATE", 1, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> fill(Tables.MINUTE_COUNT, row));
    }

    private static <R extends WarehouseRow> void fill(Table<R> table, R row) {
        try (BufferAllocator allocator = new RootAllocator()) {
            table.toArrow(List.of(row), allocator).close();
        }
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
