package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@link Requests} over every request's changes: the newest change says where it stands, and the moments of earlier ones how long that took. */
final class AskRequests implements Requests {

    private static final String SQL = """
            WITH
                ? AS asked_district, toDate(?) AS first_date, toDate(?) AS asked_date,
                ? AS asked_part, ? AS asked_kind, ? AS asked_school,
                ['APPROVED', 'DECLINED', 'REJECTED', 'ARCHIVED'] AS final_states
            SELECT
                procedure, if(grouping(school) = 1, '', school) AS of_school,
                countIf(stands = 'REQUESTED') AS requested, countIf(stands = 'AGREED') AS agreed,
                countIf(stands = 'APPROVED') AS approved, countIf(stands = 'DECLINED') AS declined,
                countIf(stands = 'REJECTED') AS rejected, countIf(stands = 'ARCHIVED') AS archived,
                if(requested + agreed = 0, '', toString(minIf(made_on, stands IN ('REQUESTED', 'AGREED')))) AS oldest_open,
                countIf(has(final_states, stands) AND was_asked AND decided_at >= asked_at) AS known,
                quantileExactIfOrNull(0.5)(
                    decided_at - asked_at, has(final_states, stands) AND was_asked AND decided_at >= asked_at) AS half,
                quantileExactIfOrNull(0.9)(
                    decided_at - asked_at, has(final_states, stands) AND was_asked AND decided_at >= asked_at) AS nine_tenths
            FROM
            (
                SELECT
                    toString(change.occasion) AS procedure, toString(change.school) AS school, change.date AS made_on,
                    argMax(change.new_status, change.version) AS stands,
                    countIf(change.new_status = 'REQUESTED') > 0 AS was_asked,
                    toUnixTimestamp64Milli(argMaxIf(
                        change.order_time, change.version, change.new_status = 'REQUESTED')) AS asked_at,
                    toUnixTimestamp64Milli(if(
                        countIf(change.new_status IN ('APPROVED', 'DECLINED', 'REJECTED')) > 0,
                        argMaxIf(change.order_time, change.version, change.new_status IN ('APPROVED', 'DECLINED', 'REJECTED')),
                        argMaxIf(change.order_time, change.version, change.new_status = 'ARCHIVED'))) AS decided_at
                FROM rollcall.status_change AS change
                WHERE district = asked_district AND kind = 'PROCESS' AND date BETWEEN first_date AND asked_date AND %s
                GROUP BY change.occasion, change.school, change.date, change.subject
            )
            WHERE stands != 'UNKNOWN'
            GROUP BY GROUPING SETS ((procedure), (procedure, school))
            ORDER BY procedure, grouping(school) DESC, of_school
            """.formatted(InScope.sql("school"));

    private final AskWarehouse warehouse;

    AskRequests(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<RequestFigures> ask(String district, LocalDate first, LocalDate last, Scope scope) {
        return warehouse.listFew(
                SQL,
                AskRequests::figures,
                district,
                first.toString(),
                last.toString(),
                scope.subDistrict(),
                scope.schoolKind(),
                scope.school());
    }

    private static RequestFigures figures(ResultSet row) throws SQLException {
        String oldest = row.getString("oldest_open");
        return new RequestFigures(
                row.getString("procedure"),
                row.getString("of_school"),
                new Standing(
                        row.getLong("requested"),
                        row.getLong("agreed"),
                        row.getLong("approved"),
                        row.getLong("declined"),
                        row.getLong("rejected"),
                        row.getLong("archived")),
                oldest.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(oldest)),
                new Turnaround(row.getLong("known"), duration(row, "half"), duration(row, "nine_tenths")));
    }

    private static Optional<Duration> duration(ResultSet row, String column) throws SQLException {
        OptionalLong milliseconds = NullableColumn.number(row, column);
        return milliseconds.isPresent() ? Optional.of(Duration.ofMillis(milliseconds.getAsLong())) : Optional.empty();
    }
}
