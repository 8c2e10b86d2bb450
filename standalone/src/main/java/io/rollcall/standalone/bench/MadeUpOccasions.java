package io.rollcall.standalone.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a school day brings beside attendance, as statements: health reports, clockings, campaigns, notices and their readers, live classes, signs of life, requests, alerts, lines of the audit log. A day of each as the cockpit would
 * find it in the middle of the day.
 */
final class MadeUpOccasions {

    private static final int SCHOOLS = 286;
    private static final int DAYS_OF_A_CAMPAIGN = 5;
    private static final int DAYS_OF_A_MONTH = 20;

    /** Once: the classes of every school, and how far the log is counted. */
    static final List<String> DIRECTORY = List.of("""
            INSERT INTO rollcall.school_class
            SELECT 'bench', concat('S', leftPad(toString(intDiv(number, 19)), 3, '0')), concat('C', toString(number %% 19)), '2026-08-01',
                toString(number %% 6 + 1), 42, number + 1
            FROM numbers(%d)""".formatted(SCHOOLS * 19), """
            INSERT INTO rollcall.log_progress
            SELECT concat('observations.', ['attendance', 'health', 'forms', 'notices', 'live'][number % 5 + 1]), intDiv(number, 5), 1000000, now64(3), 1000000
            FROM numbers(40)""");

    private static final String SCHOOL = "concat('S', leftPad(toString(number % 286), 3, '0'))";

    /** A declaration of every school: kind, day, occasion, role, how many, when it opens and when it closes. */
    private static final String DECLARED = """
            INSERT INTO rollcall.declared_occasion
            SELECT 'bench', '%1$s', toDate('%2$s'), %3$s, '%4$s', toDateTime64('%2$s 00:00:00', 3, 'UTC'), concat('%4$s', toString(number)), 'SET', '%5$s', %6$d, [],
                toDateTime64('%2$s 00:30:00', 3, 'UTC'), toDateTime64('%2$s 00:30:00', 3, 'UTC') + INTERVAL %7$d MINUTE, toDateTime64('%2$s 00:00:00', 3, 'UTC'), number + 1
            FROM numbers(286)""";

    /** Of the day, the schools' codes and the live class. */
    private static final List<String> OF_EVERY_DAY = List.of("""
            INSERT INTO rollcall.watch_count
            SELECT 'bench', 'LIVE_CLASS', toDate('%1$s'), %2$s, '%3$s', 'SECONDS', toDateTime(0, 'UTC'), 90000, bitShiftLeft(toUInt64(1), 40) + 1, toDateTime64('%1$s 03:00:00', 3, 'UTC')
            FROM numbers(286)""", """
            INSERT INTO rollcall.heartbeat
            SELECT 'bench', toDate('%1$s'), %2$s, if(number < 286, 'AM', 'PM'), concat('feed-', toString(number %% 40)), 'SET', 'FULL',
                toDateTime64('%1$s 04:00:00', 3, 'UTC'), toDateTime64('%1$s 04:00:00', 3, 'UTC'), number + 1
            FROM numbers(572)""", """
            INSERT INTO rollcall.feed_delivery
            SELECT 'bench', concat('feed-', toString(number %% 40)), toDateTime64('%1$s 00:00:00', 3, 'UTC') + INTERVAL number SECOND, number, 100, number %% 97 = 0, '',
                toDateTime64('%1$s 00:00:00', 3, 'UTC')
            FROM numbers(12000)""", """
            INSERT INTO rollcall.alert
            SELECT 'bench', toDate('%1$s'), hex(sipHash64('%1$s', number)), 'SILENT_SCHOOL', %2$s, 'AM', 'WARNING', toDateTime64('%1$s 00:30:00', 3, 'UTC'),
                toDateTime64('%1$s 01:00:00', 3, 'UTC'), if(number < 20, toDateTime64('%1$s 01:00:00', 3, 'UTC'), toDateTime64(0, 3, 'UTC')), if(number < 20, 'RESOLVED', ''), 1, 1, 0, 770, 1
            FROM numbers(22)""", """
            INSERT INTO rollcall.audit_log
            SELECT 'bench', toDateTime64('%1$s 00:00:00', 3, 'UTC') + INTERVAL number * 60 SECOND, hex(sipHash64('%1$s', number)), 'bureau', 'BUREAU',
                ['CLASS_VIEW', 'EXPORT', 'OUTSTANDING_MATCH'][number %% 3 + 1], %2$s, 'ATTENDANCE', 'SAFEGUARDING', 'DONE', 42, 0
            FROM numbers(400)""");

    /** Of a month's day: its persistent absence by school, as published. */
    private static final List<String> OF_A_MONTH = List.of(
            """
            INSERT INTO rollcall.published_persistent_absence
            SELECT 'bench', toDate('%1$s'), degree, concat('A', toString(number %% 18)), %2$s, toDateTime64('%1$s 04:00:00', 3, 'UTC'), 'PRIMARY', 1, 770, 90
            FROM (SELECT number, arrayJoin(['PERSISTENT', 'SEVERE']) AS degree FROM numbers(286))""",
            "INSERT INTO rollcall.month_publication (district, date, published_at, least) SELECT 'bench', toDate('%1$s'), toDateTime64('%1$s 04:00:00', 3, 'UTC'), 10");

    /** Of the day, the campaign and the schools' codes. */
    private static final List<String> OF_A_CAMPAIGN = List.of(
            """
            INSERT INTO rollcall.published_form_answers
            SELECT 'bench', toDate('%1$s'), '%2$s', %3$s, option, toDateTime64('%1$s 04:00:00', 3, 'UTC'), 'STUDENT', 300
            FROM (SELECT number, arrayJoin(['HOME', 'TRAVEL']) AS option FROM numbers(286))""",
            "INSERT INTO rollcall.occasion_publication (district, kind, date, occasion, published_at, least) SELECT 'bench', 'FORM', toDate('%1$s'), '%2$s', toDateTime64('%1$s 04:00:00', 3, 'UTC'), 10");

    private MadeUpOccasions() {}

    /** The notice of a day. */
    static String notice(LocalDate day) {
        return "N-" + day;
    }

    /**
     * Statements that store a day.
     *
     * @param index how many days came before it
     * @param whole whether its health reports are stored pupil by pupil too; of old ones only the counters are kept so long
     */
    static List<String> day(LocalDate day, int index, boolean whole) {
        List<String> statements = new ArrayList<>();
        if (whole) {
            statements.add(healthOfPupils(day));
        }
        statements.add(counted("HEALTH_REPORT", day, "DAILY", "('NORMAL', '', 740), ('SYMPTOM', '', 4)"));
        statements.add(minutes("HEALTH_REPORT", day, "DAILY", "NORMAL"));
        statements.add(counted("STAFF_CLOCK", day, "DAY", "('NORMAL', '', 55), ('LATE', '', 2)"));
        String notice = notice(day);
        statements.add(DECLARED.formatted("NOTICE", day, SCHOOL, notice, "GUARDIAN", 770, 2 * 24 * 60));
        statements.add(counted("NOTICE", day, notice, "('READ', '', 500), ('CONFIRMED', '', 120), ('SENT', '', 100)"));
        statements.add(minutes("NOTICE", day, notice, "READ"));
        statements.add(requests(day));
        String live = "L-" + day;
        statements.add(DECLARED.formatted("LIVE_CLASS", day, SCHOOL, live, "STUDENT", 42, 60));
        statements.add(counted("LIVE_CLASS", day, live, "('WATCHING', '', 20), ('LEFT', '', 15)"));
        statements.add(minutes("LIVE_CLASS", day, live, "WATCHING"));
        OF_EVERY_DAY.forEach(statement -> statements.add(statement.formatted(day, SCHOOL, live)));
        if (index % DAYS_OF_A_CAMPAIGN == 0) {
            statements.addAll(campaign(day));
        }
        if (index % DAYS_OF_A_MONTH == 0) {
            OF_A_MONTH.forEach(statement -> statements.add(statement.formatted(day, SCHOOL)));
        }
        return statements;
    }

    private static List<String> campaign(LocalDate day) {
        String campaign = "F-" + day;
        List<String> statements = new ArrayList<>(List.of(
                DECLARED.formatted("FORM", day, SCHOOL, campaign, "STUDENT", 770, 7 * 24 * 60),
                counted("FORM", day, campaign, "('ANSWERED', 'HOME', 500), ('ANSWERED', 'TRAVEL', 100)"),
                minutes("FORM", day, campaign, "ANSWERED")));
        OF_A_CAMPAIGN.forEach(statement -> statements.add(statement.formatted(day, campaign, SCHOOL)));
        return statements;
    }

    /** A request of each kind and school, and what was decided of it an hour and a half later. */
    private static String requests(LocalDate day) {
        return """
            INSERT INTO rollcall.status_change
                (district, kind, date, school, occasion, subject, version, old_status, new_status, class, detail, mode, order_time, within_seconds, received_at)
            SELECT 'bench', 'PROCESS', toDate('%1$s'), concat('S', leftPad(toString(intDiv(number, 4)), 3, '0')), ['LESSON_SWAP', 'APPROVAL'][number %% 2 + 1],
                sipHash128('%1$s', intDiv(number, 4), number %% 2), bitShiftLeft(toUInt64(1), 40) + 1 + intDiv(number %% 4, 2), if(number %% 4 < 2, 'UNKNOWN', 'REQUESTED'),
                if(number %% 4 < 2, 'REQUESTED', 'APPROVED'), '', '', '', seen, 0, seen
            FROM (SELECT number, toDateTime64('%1$s 00:30:00', 3, 'UTC') + INTERVAL intDiv(number %% 4, 2) * 90 MINUTE AS seen FROM numbers(1144))""".formatted(day);
    }

    private static String healthOfPupils(LocalDate day) {
        return """
            INSERT INTO rollcall.status_change
                (district, kind, date, school, occasion, subject, version, old_status, new_status, class, detail, mode, order_time, within_seconds, received_at)
            SELECT 'bench', 'HEALTH_REPORT', toDate('%s'), school, 'DAILY', sipHash128(school, pupil), bitShiftLeft(toUInt64(1), 40) + 1, 'UNKNOWN',
                if(cityHash64(school, pupil, '%1$s') %% 200 = 0, 'SYMPTOM', 'NORMAL'), concat('C', toString(intDiv(pupil, 42))), '', '', seen, 0, seen + INTERVAL 1 SECOND
            FROM
            (
                SELECT concat('S', leftPad(toString(intDiv(number, 770)), 3, '0')) AS school, number %% 770 AS pupil,
                    toDateTime64('%1$s 00:00:00', 3, 'UTC') + cityHash64(pupil, school) %% 3000 AS seen
                FROM numbers(220220)
            )""".formatted(day);
    }

    private static String counted(String kind, LocalDate day, String occasion, String ways) {
        return """
            INSERT INTO rollcall.school_count
            SELECT 'bench', '%1$s', toDate('%2$s'), %3$s, '%4$s', way.1, way.2, way.3, bitShiftLeft(toUInt64(1), 40) + way.3, toDateTime64('%2$s 04:00:00', 3, 'UTC')
            FROM (SELECT number, arrayJoin([%5$s]) AS way FROM numbers(286))""".formatted(kind, day, SCHOOL, occasion, ways);
    }

    private static String minutes(String kind, LocalDate day, String occasion, String status) {
        return """
            INSERT INTO rollcall.minute_count
            SELECT 'bench', '%1$s', toDate('%2$s'), %3$s, '%4$s', toDateTime('%2$s 00:30:00', 'UTC') + INTERVAL intDiv(number, 286) * 2 MINUTE, '%5$s', people,
                bitShiftLeft(toUInt64(1), 40) + 1
            FROM (SELECT number, toInt64(120 / (1 + intDiv(number, 286))) AS people FROM numbers(286 * 120))
            WHERE people > 0""".formatted(kind, day, SCHOOL, occasion, status);
    }
}
