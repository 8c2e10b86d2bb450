package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link SchoolsNow} over {@code rollcall.attendance_session}, one row a session. */
final class AskSchoolsNow implements SchoolsNow {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT
                figure.school AS school, figure.name AS name, figure.school_kind AS school_kind,
                figure.sub_district AS sub_district, part.name AS sub_district_name,
                figure.school IN (
                    SELECT school FROM rollcall.school_count
                    WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date
                ) AS reporting,
                toUnixTimestamp64Milli(figure.last_received) AS last_received,
                figure.session AS session, figure.expected AS expected,
                figure.present AS present, figure.late AS late, figure.offsite AS offsite,
                figure.excused AS excused, figure.unexcused AS unexcused, figure.not_required AS not_required
            FROM rollcall.attendance_session AS figure
            LEFT JOIN (SELECT code, name FROM rollcall.sub_district FINAL WHERE district = asked_district) AS part
                ON part.code = figure.sub_district
            WHERE figure.district = asked_district AND figure.date = asked_date
            ORDER BY school, indexOf(['AM', 'PM', 'DAY'], session)
            """;

    private final AskWarehouse warehouse;

    AskSchoolsNow(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<SchoolFigures> ask(String district, LocalDate date) {
        Map<String, SchoolFigures> schools = new LinkedHashMap<>();
        warehouse
                .listFew(SQL, AskSchoolsNow::oneSession, district, date.toString())
                .forEach(session -> schools.merge(session.school(), session, AskSchoolsNow::together));
        return List.copyOf(schools.values());
    }

    private static SchoolFigures oneSession(ResultSet row) throws SQLException {
        long lastReceived = row.getLong("last_received");
        return new SchoolFigures(
                row.getString("school"),
                row.getString("name"),
                row.getString("school_kind"),
                row.getString("sub_district"),
                row.getString("sub_district_name"),
                List.of(FigureRow.session(row)),
                row.getBoolean("reporting"),
                lastReceived == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastReceived)));
    }

    private static SchoolFigures together(SchoolFigures one, SchoolFigures other) {
        List<SessionFigures> sessions = new ArrayList<>(one.sessions());
        sessions.addAll(other.sessions());
        return new SchoolFigures(
                one.school(),
                one.name(),
                one.schoolKind(),
                one.subDistrict(),
                one.subDistrictName(),
                sessions,
                one.reporting(),
                later(one.lastReceived(), other.lastReceived()));
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && other.get().isAfter(one.get()) ? other : one.or(() -> other);
    }
}
