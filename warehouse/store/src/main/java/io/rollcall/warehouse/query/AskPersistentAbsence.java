package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** {@link PersistentAbsence} over what analysts read, {@code analytics.persistent_absence}, with the directory's names. */
final class AskPersistentAbsence implements PersistentAbsence {

    private static final String SQL = """
            WITH
                ? AS asked_district, toDate(?) AS asked_date, ? AS asked_part, ? AS asked_kind, ? AS asked_school,
                toDate(concat(toString(toYear(asked_date) - (toMonth(asked_date) < 8)), '-08-01')) AS first_date,
                (
                    SELECT max(date) FROM analytics.persistent_absence
                    WHERE district = asked_district AND date BETWEEN first_date AND asked_date
                ) AS newest
            SELECT
                published.degree AS degree, toString(published.date) AS month,
                published.sub_district AS sub_district, part.name AS sub_district_name,
                published.school_kind AS school_kind, published.school_code AS school, own.name AS name,
                published.schools AS schools, published.pupils AS pupils, published.absentees AS absentees,
                toUnixTimestamp64Milli(published.published_at) AS published_at, published.least AS least
            FROM analytics.persistent_absence AS published
            LEFT JOIN
            (
                SELECT version.school AS school, argMax(version.name, version.effective_from) AS name
                FROM rollcall.school AS version FINAL
                WHERE version.district = asked_district AND version.effective_from <= newest
                GROUP BY school
            ) AS own ON own.school = published.school_code
            LEFT JOIN (SELECT code, name FROM rollcall.sub_district FINAL WHERE district = asked_district) AS part
                ON part.code = published.sub_district
            WHERE published.district = asked_district AND published.date = newest
                AND (asked_part = '' OR published.sub_district = asked_part)
                AND (asked_kind = '' OR published.school_kind = asked_kind)
                AND (asked_school = '' OR published.school_code = asked_school)
            ORDER BY degree, sub_district, school
            """;

    private final AskWarehouse warehouse;

    AskPersistentAbsence(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<AbsenceRow> ask(String district, LocalDate date, Scope scope) {
        return warehouse.listFew(
                SQL,
                AskPersistentAbsence::row,
                district,
                date.toString(),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }

    private static AbsenceRow row(ResultSet row) throws SQLException {
        return new AbsenceRow(
                Degree.valueOf(row.getString("degree")),
                LocalDate.parse(row.getString("month")),
                row.getString("sub_district"),
                row.getString("sub_district_name"),
                row.getString("school_kind"),
                row.getString("school"),
                row.getString("name"),
                row.getLong("schools"),
                row.getLong("pupils"),
                row.getLong("absentees"),
                Instant.ofEpochMilli(row.getLong("published_at")),
                row.getLong("least"));
    }
}
