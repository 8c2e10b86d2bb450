package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * {@link SchoolsNow} as {@code rollcall.attendance_session} has it, for a screen that asks several times a second: who
 * is expected comes from directory and calendar, costs most of that view and hardly ever changes, and is asked again
 * only when what is known of it is two seconds old.
 */
final class AskSchoolsNow implements SchoolsNow {

    static final Duration ROSTER_PACE = Duration.ofSeconds(2);

    private static final String EXPECTED = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT
                held.school AS school, held.session AS session, held.expected AS expected,
                held.name AS name, held.school_kind AS school_kind,
                held.sub_district AS sub_district, part.name AS sub_district_name
            FROM rollcall.expected_session AS held
            LEFT JOIN (SELECT code, name FROM rollcall.sub_district FINAL WHERE district = asked_district) AS part
                ON part.code = held.sub_district
            WHERE held.district = asked_district AND held.date = asked_date
            ORDER BY school, indexOf(['AM', 'PM', 'DAY'], session)
            """;

    /** Lesson periods too: whoever calls the roll by lesson reports. */
    private static final String KNOWN = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT
                school, occasion,
                %s,
                toUnixTimestamp64Milli(max(received_at)) AS last_received
            FROM rollcall.school_count FINAL
            WHERE district = asked_district AND kind = 'ATTENDANCE' AND date = asked_date
            GROUP BY school, occasion
            """.formatted(FigureRow.sums(""));

    private final AskWarehouse warehouse;
    private final LongSupplier nanoTime;
    private final Map<Asked, Roster> rosters = new ConcurrentHashMap<>();

    /** What is asked about. */
    private record Asked(String district, LocalDate date) {}

    /** Who is expected, and when that was asked for. */
    private record Roster(long at, List<Expected> sessions) {

        boolean isOld(long now) {
            return now - at >= ROSTER_PACE.toNanos();
        }
    }

    /** One session that a school's calendar holds. */
    private record Expected(
            String school,
            String session,
            long expected,
            String name,
            String schoolKind,
            String subDistrict,
            String subDistrictName) {}

    /** What the counters of one occasion of a school say; nothing of who is expected. */
    private record Known(Figures figures, Instant lastReceived) {}

    /** A school and what it holds: a session or a lesson. */
    private record Occasion(String school, String occasion) {}

    AskSchoolsNow(AskWarehouse warehouse) {
        this(warehouse, System::nanoTime);
    }

    AskSchoolsNow(AskWarehouse warehouse, LongSupplier nanoTime) {
        this.warehouse = warehouse;
        this.nanoTime = nanoTime;
    }

    @Override
    public List<SchoolFigures> ask(String district, LocalDate date) {
        Asked asked = new Asked(district, date);
        Map<String, List<Expected>> schools = new LinkedHashMap<>();
        roster(asked)
                .sessions()
                .forEach(session -> schools.computeIfAbsent(session.school(), school -> new ArrayList<>())
                        .add(session));
        Map<Occasion, Known> known = new HashMap<>();
        Set<String> reporting = new HashSet<>();
        rows(warehouse, district, date).forEach(row -> {
            known.put(row.getKey(), row.getValue());
            reporting.add(row.getKey().school());
        });
        return schools.values().stream()
                .map(sessions -> school(
                        sessions, known, reporting.contains(sessions.getFirst().school())))
                .toList();
    }

    /** What the counters of a district say, occasion by occasion, whether anybody is expected there or not. */
    static List<Figures> counted(AskWarehouse warehouse, String district, LocalDate date) {
        return rows(warehouse, district, date).stream()
                .map(row -> row.getValue().figures())
                .toList();
    }

    private static List<Map.Entry<Occasion, Known>> rows(AskWarehouse warehouse, String district, LocalDate date) {
        return warehouse.listFew(KNOWN, AskSchoolsNow::known, district, date.toString());
    }

    private Roster roster(Asked asked) {
        long now = nanoTime.getAsLong();
        Roster known = rosters.get(asked);
        if (known != null && !known.isOld(now)) {
            return known;
        }
        Roster next = new Roster(now, expected(asked));
        rosters.values().removeIf(roster -> roster.isOld(now));
        rosters.put(asked, next);
        return next;
    }

    private List<Expected> expected(Asked asked) {
        return warehouse.listFew(
                EXPECTED,
                row -> new Expected(
                        row.getString("school"),
                        row.getString("session"),
                        row.getLong("expected"),
                        row.getString("name"),
                        row.getString("school_kind"),
                        row.getString("sub_district"),
                        row.getString("sub_district_name")),
                asked.district(),
                asked.date().toString());
    }

    private static Map.Entry<Occasion, Known> known(ResultSet row) throws SQLException {
        return Map.entry(
                new Occasion(row.getString("school"), row.getString("occasion")),
                new Known(FigureRow.figures(row, 0), Instant.ofEpochMilli(row.getLong("last_received"))));
    }

    private static SchoolFigures school(List<Expected> sessions, Map<Occasion, Known> known, boolean reporting) {
        Expected any = sessions.getFirst();
        return new SchoolFigures(
                any.school(),
                any.name(),
                any.schoolKind(),
                any.subDistrict(),
                any.subDistrictName(),
                sessions.stream()
                        .map(session -> new SessionFigures(session.session(), figures(session, known)))
                        .toList(),
                reporting,
                sessions.stream()
                        .flatMap(session -> Optional.ofNullable(known.get(occasion(session))).stream())
                        .map(Known::lastReceived)
                        .max(Instant::compareTo));
    }

    private static Figures figures(Expected session, Map<Occasion, Known> known) {
        Figures expected = new Figures(session.expected(), 0, 0, 0, 0, 0, 0);
        Known counted = known.get(occasion(session));
        return counted == null ? expected : expected.plus(counted.figures());
    }

    private static Occasion occasion(Expected session) {
        return new Occasion(session.school(), session.session());
    }
}
