package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the figures that rows over {@code rollcall.attendance_session} have in columns of its names. */
final class FigureRow {

    private FigureRow() {}

    /**
     * Adds the counters of each status up, in columns of these names.
     *
     * @param of what the counters' columns are prefixed with, such as {@code figure.}
     */
    static String sums(String of) {
        return """
                sumIf(%1$scount, %1$sstatus = 'PRESENT') AS present,
                sumIf(%1$scount, %1$sstatus = 'LATE') AS late,
                sumIf(%1$scount, %1$sstatus = 'OFFSITE') AS offsite,
                sumIf(%1$scount, %1$sstatus = 'EXCUSED') AS excused,
                sumIf(%1$scount, %1$sstatus = 'UNEXCUSED') AS unexcused,
                sumIf(%1$scount, %1$sstatus = 'NOT_REQUIRED') AS not_required""".formatted(of);
    }

    static SessionFigures session(ResultSet row) throws SQLException {
        return new SessionFigures(row.getString("session"), figures(row, row.getLong("expected")));
    }

    /** The figures of a row that does not say how many are expected. */
    static Figures figures(ResultSet row, long expected) throws SQLException {
        return new Figures(
                expected,
                row.getLong("present"),
                row.getLong("late"),
                row.getLong("offsite"),
                row.getLong("excused"),
                row.getLong("unexcused"),
                row.getLong("not_required"));
    }
}
