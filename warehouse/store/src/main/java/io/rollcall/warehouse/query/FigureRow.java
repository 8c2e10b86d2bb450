package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the figures that rows over {@code rollcall.attendance_session} have in columns of its names. */
final class FigureRow {

    private FigureRow() {}

    static SessionFigures session(ResultSet row) throws SQLException {
        return new SessionFigures(
                row.getString("session"),
                new Figures(
                        row.getLong("expected"),
                        row.getLong("present"),
                        row.getLong("late"),
                        row.getLong("offsite"),
                        row.getLong("excused"),
                        row.getLong("unexcused"),
                        row.getLong("not_required")));
    }
}
