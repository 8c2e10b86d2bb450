package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the figures that rows over {@code rollcall.attendance_session} have in columns of its names. */
final class FigureRow {

    private FigureRow() {}

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
