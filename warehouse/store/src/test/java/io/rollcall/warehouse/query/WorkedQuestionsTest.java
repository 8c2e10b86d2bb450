package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.publish.ClosedThrough;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.PublishDays;
import io.rollcall.warehouse.publish.SmallGroups;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.Tables;
import io.rollcall.warehouse.schema.MigrateWarehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement of {@code docs/analysts/questions.md}, as an analyst, over a district that has something of everything; in a warehouse of its own, since they ask of all districts. */
class WorkedQuestionsTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "analysts", "questions.md");
    private static final Pattern STATEMENT = Pattern.compile("```sql\\n(.+?)\\n```", Pattern.DOTALL);
    private static final Instant LATER = Instant.parse("2026-12-20T00:00:00Z");

    @Test
    void everyStatementHasAnAnswer(@TempDir Path data) throws IOException {
        List<String> statements = statements().toList();
        try (RealWarehouse warehouse = RealWarehouse.start(data)) {
            MigrateWarehouse.migrate(warehouse.dataSource());
            fill(new TestDistrict(warehouse), warehouse);

            assertThat(statements)
                    .hasSize(16)
                    .allSatisfy(statement -> assertThat(RealWarehouse.column(warehouse.analystsDataSource(), statement))
                            .as(statement)
                            .isNotEmpty());
        }
    }

    private static Stream<String> statements() throws IOException {
        return STATEMENT.matcher(Files.readString(PAGE)).results().map(match -> match.group(1));
    }

    private static void fill(TestDistrict district, RealWarehouse warehouse) {
        LocalDate september = LocalDate.of(2026, 9, 1);
        district.calendar(MONDAY, "AM", "PM").subDistrict("NORTH", "North");
        for (String school : List.of("S1", "S2")) {
            district.school(school, 200)
                    .schoolClass(school, "1A", september, "1", 100)
                    .schoolClass(school, "2A", september, "2", 100)
                    .counts(school, "AM", Map.of("PRESENT", 160, "LATE", 5, "EXCUSED", 30, "UNEXCUSED", 5))
                    .reason(school, "AM", "EXCUSED", "ILLNESS", 18)
                    .reason(school, "AM", "EXCUSED", "FAMILY", 12)
                    .count("HEALTH_REPORT", school, "DAILY", "NORMAL", "", 150)
                    .count("HEALTH_REPORT", school, "DAILY", "EXEMPT", "", 15)
                    .declare("FORM", school, "winter", 1, "SET", 200, "HOME", "AWAY")
                    .count("FORM", school, "winter", "ANSWERED", "HOME", 100)
                    .count("FORM", school, "winter", "ANSWERED", "AWAY", 50)
                    .declare("NOTICE", school, "N-1", 1, "SET", 200)
                    .minute("NOTICE", school, "N-1", Duration.ofMinutes(2), "READ", 60)
                    .minute("NOTICE", school, "N-1", Duration.ofMinutes(40), "READ", 80);
            district.stands(school, MONDAY, "AM", 1, pupils("PRESENT", 0, 165))
                    .stands(school, MONDAY, "AM", 1, pupils("EXCUSED", 165, 200));
            warehouse
                    .writer()
                    .insert(
                            Tables.CLASS_COUNT,
                            List.of(
                                    classCount(district, school, "1A", "PRESENT", 82, 1),
                                    classCount(district, school, "1A", "EXCUSED", 18, 2),
                                    classCount(district, school, "2A", "PRESENT", 85, 3),
                                    classCount(district, school, "2A", "EXCUSED", 15, 4)));
        }
        district.school("S3", 150);
        PublishDays days = new PublishDays(
                warehouse.dataSource(), SmallGroups.USUAL, DayClosing.USUAL, InstantSource.fixed(LATER));
        ClosedThrough closed = new ClosedThrough(district.code(), MONDAY.plusDays(20));
        days.publish(closed, MONDAY, day -> {});
        days.publishOccasions(closed, each -> {});
        days.publishMonths(closed, month -> {});
    }

    private static Map<Long, String> pupils(String status, long first, long end) {
        return LongStream.range(first, end).boxed().collect(toMap(pupil -> pupil, pupil -> status));
    }

    private static ClassCountRow classCount(
            TestDistrict district, String school, String schoolClass, String status, long people, long version) {
        return new ClassCountRow(
                district.code(),
                "ATTENDANCE",
                Math.toIntExact(MONDAY.toEpochDay()),
                school,
                "AM",
                schoolClass,
                status,
                "",
                people,
                version,
                TestDistrict.MORNING);
    }
}
