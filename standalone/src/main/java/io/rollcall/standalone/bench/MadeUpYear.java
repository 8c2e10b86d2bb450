package io.rollcall.standalone.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A school year of a district as statements that the warehouse's engine runs: 286 schools of 770 pupils, two sessions a day, and what else a day brings.
 *
 * <p>The rows are those that the streaming job writes, in the same tables and with the same keys. A day's persons are drawn from hashes, so that every run makes the
 * same year; its counters are counted from its persons, as the job's are.
 */
public final class MadeUpYear {

    /** School days of a year. */
    public static final int LONGEST = 190;

    static final String DISTRICT = "bench";
    static final String A_SCHOOL = "S005";

    private static final LocalDate BEGINS = LocalDate.of(2026, 9, 1);
    private static final int SCHOOLS = 286;
    private static final int PUPILS = 770;
    private static final int SESSIONS = 2;
    private static final int PUPILS_OF_A_CLASS = 42;
    private static final int DAYS_OF_WHOLE_REPORTS = 3;

    private static final List<String> DIRECTORY = List.of(
            "INSERT INTO rollcall.district VALUES ('bench', 'Bench', 'Asia/Shanghai', 'DATA', 1)", """
            INSERT INTO rollcall.sub_district
            SELECT 'bench', concat('P', toString(number)), concat('Part ', toString(number)), number + 1 FROM numbers(18)""", """
            INSERT INTO rollcall.school (district, school, effective_from, name, school_kind, sub_district, enrolled, staff, version)
            SELECT 'bench', concat('S', leftPad(toString(number), 3, '0')), '2026-08-01', concat('School ', toString(number)),
                ['PRIMARY', 'MIDDLE', 'HIGH'][number %% 3 + 1], concat('P', toString(number %% 18)), %d, 60, number + 1
            FROM numbers(%d)""".formatted(
                            PUPILS, SCHOOLS));

    /** A counter's table, and what it counts by beside district, kind, day, school and session. */
    private static final String COUNTED = """
            INSERT INTO rollcall.%s
            SELECT district, kind, date, school, occasion, %s, count(), bitShiftLeft(toUInt64(1), 40) + count()%s
            FROM rollcall.status_change
            WHERE district = 'bench' AND kind = 'ATTENDANCE' AND date = '%s'
            GROUP BY ALL""";

    private final List<LocalDate> days;

    public MadeUpYear(int days) {
        this.days = Stream.iterate(BEGINS, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(days)
                .toList();
    }

    /** In their order. */
    List<LocalDate> days() {
        return days;
    }

    long personSessions() {
        return (long) days.size() * SCHOOLS * PUPILS * SESSIONS;
    }

    /** Statements that make the district and its calendar known. */
    List<String> directory() {
        String calendar = days.stream().map("toDate('%s')"::formatted).collect(Collectors.joining(", "));
        String calendarDays = "INSERT INTO rollcall.calendar_day SELECT 'bench', '', arrayJoin([%s]), ['AM', 'PM'], 1"
                .formatted(calendar);
        return Stream.of(DIRECTORY, MadeUpOccasions.DIRECTORY, List.of(calendarDays))
                .flatMap(List::stream)
                .toList();
    }

    /** Statements that store a day. */
    List<String> day(LocalDate day) {
        int index = days.indexOf(day);
        boolean whole = index == 0 || index >= days.size() - DAYS_OF_WHOLE_REPORTS;
        List<String> attendance = List.of(
                persons(day),
                COUNTED.formatted("school_count", "new_status, detail", ", max(received_at)", day),
                COUNTED.formatted("class_count", "class, new_status, detail", ", max(received_at)", day),
                COUNTED.formatted("minute_count", "toStartOfMinute(order_time), new_status", "", day));
        return Stream.concat(attendance.stream(), MadeUpOccasions.day(day, index, whole).stream())
                .toList();
    }

    private static String persons(LocalDate day) {
        int ofASchool = PUPILS * SESSIONS;
        return """
            INSERT INTO rollcall.status_change
                (district, kind, date, school, occasion, subject, version, old_status, new_status, class, detail, mode, order_time, within_seconds, received_at)
            SELECT
                'bench', 'ATTENDANCE', day, school, session, subject, bitShiftLeft(toUInt64(1), 40) + 1, 'UNKNOWN',
                multiIf(draw < absent * 7, 'EXCUSED', draw < absent * 10, 'UNEXCUSED', draw < absent * 10 + 300, 'LATE',
                    draw < absent * 10 + 400, 'OFFSITE', 'PRESENT') AS status,
                concat('C', toString(intDiv(pupil, %1$d))),
                multiIf(status = 'EXCUSED', ['ILLNESS', 'ILLNESS', 'ILLNESS', 'MEDICAL', 'FAMILY', 'OTHER'][draw %% 6 + 1],
                    status = 'UNEXCUSED', ['NONE_YET', 'OTHER'][draw %% 2 + 1], ''),
                'IN_PERSON', seen, 0, seen + INTERVAL 1 SECOND
            FROM
            (
                SELECT
                    toDate('%2$s') AS day, concat('S', leftPad(toString(intDiv(number, %4$d)), 3, '0')) AS school,
                    if(number %% %4$d < %3$d, 'AM', 'PM') AS session, number %% %3$d AS pupil, sipHash128(school, pupil) AS subject,
                    if(cityHash64(school, pupil) %% 100 < 8, 150, 35) AS absent,
                    cityHash64(school, pupil, day, session) %% 10000 AS draw,
                    toDateTime64(day, 3, 'UTC') + if(session = 'AM', 0, 6 * 3600) + cityHash64(pupil, school, day) %% 3000 AS seen
                FROM numbers(%5$d)
            )""".formatted(PUPILS_OF_A_CLASS, day, PUPILS, ofASchool, SCHOOLS * ofASchool);
    }
}
