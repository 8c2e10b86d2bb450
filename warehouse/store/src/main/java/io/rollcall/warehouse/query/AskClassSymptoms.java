package io.rollcall.warehouse.query;

import java.time.Instant;
import java.util.List;

/** {@link ClassSymptoms} over {@code rollcall.status_change}: what was reported and still stands, by the time of the report. */
final class AskClassSymptoms implements ClassSymptoms {

    /** Reports of a day may come a day early or late by the clock of UTC. Only who ever stood at a symptom is looked up. */
    private static final String SQL = """
            WITH
                ? AS asked_district,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS after,
                fromUnixTimestamp64Milli(toInt64(?), 'UTC') AS until
            SELECT school, count() AS pupils
            FROM
            (
                SELECT school, subject, argMax(standing.class, standing.ordered) AS in_class
                FROM
                (
                    SELECT
                        date, school, occasion, subject,
                        argMax(change.new_status, change.version) AS status,
                        argMax(change.class, change.version) AS class,
                        argMax(change.order_time, change.version) AS ordered
                    FROM rollcall.status_change AS change
                    WHERE change.district = asked_district AND change.kind = 'HEALTH_REPORT'
                        AND change.date BETWEEN toDate(after) - 1 AND toDate(until) + 1
                        AND subject IN
                        (
                            SELECT subject
                            FROM rollcall.status_change
                            WHERE district = asked_district AND kind = 'HEALTH_REPORT'
                                AND date BETWEEN toDate(after) - 1 AND toDate(until) + 1 AND new_status = 'SYMPTOM'
                        )
                    GROUP BY date, school, occasion, subject
                ) AS standing
                WHERE standing.status = 'SYMPTOM' AND standing.ordered > after AND standing.ordered <= until
                    AND standing.class != ''
                GROUP BY school, subject
            )
            GROUP BY school, in_class
            ORDER BY school, pupils DESC
            """;

    private final AskWarehouse warehouse;

    AskClassSymptoms(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<ClassWithSymptoms> ask(String district, Instant after, Instant until) {
        return warehouse.listFew(
                SQL,
                row -> new ClassWithSymptoms(row.getString("school"), row.getLong("pupils")),
                district,
                Long.toString(after.toEpochMilli()),
                Long.toString(until.toEpochMilli()));
    }
}
