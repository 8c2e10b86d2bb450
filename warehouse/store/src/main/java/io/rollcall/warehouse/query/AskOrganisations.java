package io.rollcall.warehouse.query;

import io.rollcall.warehouse.query.Organisation.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@link Organisations} over {@code rollcall.school} and {@code rollcall.school_class}, each as of the day. */
final class AskOrganisations implements Organisations {

    private static final String SQL = """
            WITH ? AS asked_district, toDate32(?) AS asked_date
            SELECT
                own.school AS school, own.name AS name, own.school_kind AS school_kind,
                own.sub_district AS sub_district, part.name AS sub_district_name,
                own.enrolled AS enrolled, own.staff AS staff, own.teachers AS teachers, class.classes AS classes,
                own.latitude AS latitude, own.longitude AS longitude
            FROM
            (
                SELECT
                    school.school AS school,
                    argMax(school.name, school.effective_from) AS name,
                    argMax(school.school_kind, school.effective_from) AS school_kind,
                    argMax(school.sub_district, school.effective_from) AS sub_district,
                    argMax(school.enrolled, school.effective_from) AS enrolled,
                    argMax(school.staff, school.effective_from) AS staff,
                    argMax(school.teachers, school.effective_from) AS teachers,
                    argMax(school.latitude, school.effective_from) AS latitude,
                    argMax(school.longitude, school.effective_from) AS longitude
                FROM rollcall.school AS school FINAL
                WHERE school.district = asked_district AND school.effective_from <= asked_date
                GROUP BY school
            ) AS own
            LEFT JOIN
            (
                SELECT school, countIf(pupils > 0) AS classes
                FROM
                (
                    SELECT one.school AS school, one.class AS class, argMax(one.enrolled, one.effective_from) AS pupils
                    FROM rollcall.school_class AS one FINAL
                    WHERE one.district = asked_district AND one.effective_from <= asked_date
                    GROUP BY school, class
                )
                GROUP BY school
            ) AS class ON class.school = own.school
            LEFT JOIN (SELECT code, name FROM rollcall.sub_district FINAL WHERE district = asked_district) AS part
                ON part.code = own.sub_district
            WHERE own.enrolled > 0
            ORDER BY school
            """;

    private final AskWarehouse warehouse;

    AskOrganisations(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<Organisation> ask(String district, LocalDate date) {
        return warehouse.list(
                SQL,
                row -> new Organisation(
                        row.getString("school"),
                        row.getString("name"),
                        row.getString("school_kind"),
                        row.getString("sub_district"),
                        row.getString("sub_district_name"),
                        row.getLong("enrolled"),
                        row.getLong("staff"),
                        row.getLong("teachers"),
                        row.getLong("classes"),
                        place(row.getDouble("latitude"), row.getDouble("longitude"))),
                district,
                date.toString());
    }

    /** Nobody has said where it stands where either is no number. */
    private static Optional<Place> place(double latitude, double longitude) {
        return Double.isNaN(latitude) || Double.isNaN(longitude)
                ? Optional.empty()
                : Optional.of(new Place(latitude, longitude));
    }
}
