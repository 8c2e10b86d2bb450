package io.rollcall.streaming.sink;

import static io.rollcall.streaming.Observed.BELL;

import io.rollcall.warehouse.row.LogProgressRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.SubDistrictRow;
import java.time.Instant;

/** Rows of which only one thing matters to a test. */
final class Rows {

    private Rows() {}

    static SchoolCountRow count(String school, long version) {
        return new SchoolCountRow("d", "ATTENDANCE", 20_780, school, "AM", "LATE", "", version, version, BELL);
    }

    /** What no screen waits for. */
    static SubDistrictRow other(int number) {
        return new SubDistrictRow("d", "street-" + number, "", number);
    }

    static LogProgressRow progress(long offset, Instant through) {
        return new LogProgressRow("observations.attendance", 0, offset, through);
    }
}
