package io.rollcall.streaming.sink;

import static io.rollcall.streaming.Observed.BELL;

import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.StatusChangeRow;
import java.time.Instant;

/** Rows of which only one thing matters to a test. */
final class Rows {

    private Rows() {}

    static SchoolCountRow count(String school, long version) {
        return new SchoolCountRow("d", "ATTENDANCE", 20_780, school, "AM", "LATE", "", version, version, BELL);
    }

    static StatusChangeRow fact(long version) {
        return new StatusChangeRow(
                "d", "ATTENDANCE", 20_780, "S1", "AM", 1, 2, version, "UNKNOWN", "LATE", "", "", "ONLINE", BELL, BELL);
    }

    static LogProgressRow progress(long offset, Instant through) {
        return new LogProgressRow("observations.attendance", 0, offset, through);
    }
}
