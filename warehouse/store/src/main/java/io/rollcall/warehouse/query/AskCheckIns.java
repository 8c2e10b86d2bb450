package io.rollcall.warehouse.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@link CheckIns} over the declared campaigns, the rolls and {@code rollcall.school_count}. Each is asked for once and they are put together here: one statement that
 * does it reads them over and over, and takes twice as long, most of it to be planned.
 */
final class AskCheckIns implements CheckIns {

    private static final String CAMPAIGN = "FORM";
    private static final String HEALTH_REPORT = "HEALTH_REPORT";
    private static final String DAILY = "DAILY";
    private static final String STAFF_CLOCK = "STAFF_CLOCK";

    private static final String CAMPAIGNS = """
            WITH ? AS asked_district, toDate(?) AS asked_date, toDateTime(?, ?) AS day_begins
            SELECT toString(date) AS day, school, occasion, role, expected,
                toUnixTimestamp64Milli(campaign.opens) AS opens, toUnixTimestamp64Milli(campaign.closes) AS closes
            FROM rollcall.occasion AS campaign
            WHERE district = asked_district AND kind = 'FORM' AND date > asked_date - 30 AND date <= asked_date
                AND ifNull(campaign.closes >= day_begins, 1)
            """;

    private static final String ANSWERS = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT kind, toString(date) AS day, school, occasion, sum(counter.count) AS answered
            FROM rollcall.school_count AS counter FINAL
            WHERE district = asked_district AND kind IN ('FORM', 'HEALTH_REPORT', 'STAFF_CLOCK')
                AND date > asked_date - 30 AND date <= asked_date AND (kind = 'FORM' OR date = asked_date)
            GROUP BY kind, date, school, occasion
            HAVING answered != 0
            """;

    private static final String ROLL = """
            WITH ? AS asked_district, toDate(?) AS asked_date
            SELECT school, enrolled, staff FROM (%s)
            """.formatted(RollOfDays.sql("asked_date"));

    private static final Comparator<CheckInPart> ORDER = Comparator.<CheckInPart, String>comparing(
                    part -> part.checkIn().kind())
            .thenComparing(part -> part.checkIn().date())
            .thenComparing(part -> part.checkIn().occasion())
            .thenComparing(CheckInPart::school);

    private final AskWarehouse warehouse;

    AskCheckIns(AskWarehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What a school has sent answers of. */
    private record OfSchool(CheckIn checkIn, String school) {}

    private record Answers(OfSchool of, long people) {}

    private record OnRoll(String school, long enrolled, long staff) {}

    @Override
    public List<CheckInPart> ask(String district, ZoneId zone, LocalDate date) {
        String day = date.toString();
        Map<OfSchool, Long> answers = warehouse.listFew(ANSWERS, AskCheckIns::answers, district, day).stream()
                .collect(Collectors.toMap(Answers::of, Answers::people));
        List<CheckInPart> campaigns = warehouse.listFew(
                CAMPAIGNS, row -> campaign(row, answers), district, day, date + " 00:00:00", zone.getId());
        List<OnRoll> roll = warehouse.listFew(
                ROLL,
                row -> new OnRoll(row.getString("school"), row.getLong("enrolled"), row.getLong("staff")),
                district,
                day);
        return Stream.of(campaigns.stream(), healthReports(date, roll, answers), shiftSlots(roll, answers))
                .flatMap(Function.identity())
                .sorted(ORDER)
                .toList();
    }

    private static Answers answers(ResultSet row) throws SQLException {
        return new Answers(
                new OfSchool(
                        new CheckIn(
                                row.getString("kind"),
                                LocalDate.parse(row.getString("day")),
                                row.getString("occasion")),
                        row.getString("school")),
                row.getLong("answered"));
    }

    private static CheckInPart campaign(ResultSet row, Map<OfSchool, Long> answers) throws SQLException {
        var checkIn = new CheckIn(CAMPAIGN, LocalDate.parse(row.getString("day")), row.getString("occasion"));
        String school = row.getString("school");
        return new CheckInPart(
                checkIn,
                school,
                row.getString("role"),
                row.getLong("expected"),
                known(answers.get(new OfSchool(checkIn, school))),
                NullableColumn.moment(row, "opens"),
                NullableColumn.moment(row, "closes"));
    }

    /** Once a school has sent one, all are expected to. */
    private static Stream<CheckInPart> healthReports(LocalDate date, List<OnRoll> roll, Map<OfSchool, Long> answers) {
        if (answers.keySet().stream().noneMatch(sent -> sent.checkIn().kind().equals(HEALTH_REPORT))) {
            return Stream.of();
        }
        var checkIn = new CheckIn(HEALTH_REPORT, date, DAILY);
        return roll.stream()
                .filter(school -> school.enrolled() > 0)
                .map(school -> ofTheDay(
                        checkIn,
                        school.school(),
                        "STUDENT",
                        school.enrolled(),
                        known(answers.get(new OfSchool(checkIn, school.school())))));
    }

    /** Only of schools that have sent something of it: nobody else is known to have such a shift. */
    private static Stream<CheckInPart> shiftSlots(List<OnRoll> roll, Map<OfSchool, Long> answers) {
        Map<String, Long> staff = roll.stream().collect(Collectors.toMap(OnRoll::school, OnRoll::staff));
        return answers.entrySet().stream()
                .filter(sent -> sent.getKey().checkIn().kind().equals(STAFF_CLOCK))
                .filter(sent -> staff.containsKey(sent.getKey().school()))
                .map(sent -> ofTheDay(
                        sent.getKey().checkIn(),
                        sent.getKey().school(),
                        "STAFF",
                        staff.getOrDefault(sent.getKey().school(), 0L),
                        known(sent.getValue())));
    }

    private static CheckInPart ofTheDay(
            CheckIn checkIn, String school, String role, long expected, OptionalLong answered) {
        return new CheckInPart(checkIn, school, role, expected, answered, Optional.empty(), Optional.empty());
    }

    private static OptionalLong known(@Nullable Long people) {
        return people == null ? OptionalLong.empty() : OptionalLong.of(people);
    }
}
