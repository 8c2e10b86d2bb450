package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/** {@link NoticeSchools} over {@code rollcall.occasion} and {@code rollcall.school_count}. */
final class AskNoticeSchools implements NoticeSchools {

    private static final String SQL = """
            WITH ? AS asked_district, toDate(?) AS asked_date, ? AS asked_notice
            SELECT
                part.school AS school,
                any(part.expected) AS audience,
                sumIf(counted.count, counted.status = 'FAILED') AS failed,
                sumIf(counted.count, counted.status = 'BLOCKED') AS blocked,
                sumIf(counted.count, counted.status = 'SENT') AS sent,
                sumIf(counted.count, counted.status = 'READ') AS read,
                sumIf(counted.count, counted.status = 'CONFIRMED') AS confirmed
            FROM
            (
                SELECT school, expected FROM rollcall.occasion
                WHERE district = asked_district AND kind = 'NOTICE' AND date = asked_date AND occasion = asked_notice
            ) AS part
            LEFT JOIN
            (
                SELECT school, status, count FROM rollcall.school_count FINAL
                WHERE district = asked_district AND kind = 'NOTICE' AND date = asked_date AND occasion = asked_notice
            ) AS counted ON counted.school = part.school
            GROUP BY school
            ORDER BY school
            """;

    private final AskWarehouse warehouse;

    AskNoticeSchools(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public List<NoticeSchool> ask(String district, LocalDate published, String notice) {
        return warehouse.listFew(
                SQL,
                row -> new NoticeSchool(row.getString("school"), row.getLong("audience"), AskNotices.receipts(row)),
                district,
                published.toString(),
                notice);
    }
}
