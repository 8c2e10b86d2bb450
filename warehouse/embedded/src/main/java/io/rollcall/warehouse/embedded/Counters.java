package io.rollcall.warehouse.embedded;

import java.util.List;

/** What a statement has read and written so far, in ClickHouse's terms. */
record Counters(long resultRows, long resultBytes, long readRows, long readBytes, long writtenRows, long writtenBytes) {

    static final Counters NONE = new Counters(0, 0, 0, 0, 0, 0);

    /** The library's functions that count, in this record's order. */
    static final List<String> FUNCTIONS = List.of(
            "chdb_result_rows_read",
            "chdb_result_bytes_read",
            "chdb_result_storage_rows_read",
            "chdb_result_storage_bytes_read",
            "chdb_result_rows_written",
            "chdb_result_bytes_written");

    static Counters of(List<Long> values) {
        return new Counters(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
    }

    Counters plus(Counters other) {
        return new Counters(
                resultRows + other.resultRows,
                resultBytes + other.resultBytes,
                readRows + other.readRows,
                readBytes + other.readBytes,
                writtenRows + other.writtenRows,
                writtenBytes + other.writtenBytes);
    }
}
