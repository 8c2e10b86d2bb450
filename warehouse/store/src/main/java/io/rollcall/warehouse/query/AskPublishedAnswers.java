package io.rollcall.warehouse.query;

import io.rollcall.warehouse.query.CheckIns.CheckIn;
import java.time.LocalDate;
import java.util.List;

/** {@link PublishedAnswers} over what analysts read: {@code analytics.form_answers} and {@code analytics.check_in_statuses}. */
final class AskPublishedAnswers implements PublishedAnswers {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS first_date, toDate(?) AS asked_date, ? AS asked_part, ? AS asked_kind, ? AS asked_school
            SELECT kind, toString(date) AS day, occasion, answer, sum(given.people) AS people
            FROM
            (
                SELECT 'FORM' AS kind, date, campaign AS occasion, option AS answer, answers AS people
                FROM analytics.form_answers
                WHERE district = asked_district AND date BETWEEN first_date AND asked_date AND %s
                UNION ALL
                SELECT kind, date, occasion, status AS answer, people
                FROM analytics.check_in_statuses
                WHERE district = asked_district AND date BETWEEN first_date AND asked_date
                    AND asked_part = '' AND asked_kind = '' AND asked_school = ''
            ) AS given
            GROUP BY kind, date, occasion, answer
            ORDER BY date DESC, kind, occasion, answer = '', people DESC, answer
            """.formatted(InScope.sql("school_code"));

    private final AskWarehouse warehouse;

    AskPublishedAnswers(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<Answer> ask(String district, LocalDate first, LocalDate last, Scope scope) {
        return warehouse.listFew(
                SQL,
                row -> new Answer(
                        new CheckIn(
                                row.getString("kind"),
                                LocalDate.parse(row.getString("day")),
                                row.getString("occasion")),
                        row.getString("answer"),
                        row.getLong("people")),
                district,
                first.toString(),
                last.toString(),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }
}
