package io.rollcall.warehouse.publish;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pupils of two schools over some sessions, as an analyst reads their absence. */
@ExtendWith(RealWarehouse.Shared.class)
class PublishMonthsTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void fill(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared).school("S1", 100).school("S2", 100);
    }

    @Test
    void aTenthOfTheKnownSessionsIsPersistentAndHalfOfThemSevere() {
        for (int day = 0; day < 5; day++) {
            LocalDate date = MONDAY.plusDays(day);
            district.stands("S1", date, "DAY", 1, all(day % 2 == 0 ? "PRESENT" : "OFFSITE", 0, day < 4 ? 45 : 30))
                    .stands("S1", date, "DAY", 1, all(day < 2 ? "LATE" : "UNEXCUSED", 45, day < 4 ? 60 : 45));
        }
        LocalDate last = MONDAY.plusDays(5);
        district.stands("S1", last, "AM", 1, all("EXCUSED", 15, 60)) // of 11, 10 and 10 sessions
                .stands("S1", last, "PM", 1, all("PRESENT", 30, 60))
                .stands("S1", last.plusDays(1), "AM", 1, all("NOT_REQUIRED", 15, 60))
                .stands("S1", last.plusDays(1), "P1", 1, all("UNEXCUSED", 0, 30))
                .count("S1", "AM", "PRESENT", 1);

        publish(NOVEMBER);

        assertThat(rows("degree, school_code, pupils, absentees"))
                .containsExactlyInAnyOrder("PERSISTENT|S1|60|30", "SEVERE|S1|60|15");
    }

    @Test
    void theLastChangeStandsAndALaterMonthIsNotInIt() {
        district.stands("S1", MONDAY, "AM", 1, all("PRESENT", 0, 25))
                .stands("S1", MONDAY, "AM", 2, all("EXCUSED", 0, 12))
                .stands("S2", MONDAY, "AM", 1, all("EXCUSED", 100, 115))
                .stands("S2", MONDAY, "PM", 1, all("PRESENT", 100, 130))
                .stands("S2", NOVEMBER.plusDays(1), "AM", 1, all("EXCUSED", 100, 130))
                .count("S1", "AM", "PRESENT", 1);

        publish(NOVEMBER);

        assertThat(rows("degree, sub_district, school_kind, school_code, schools, pupils, absentees, share"))
                .containsExactlyInAnyOrder(
                        "PERSISTENT|NORTH|PRIMARY|S1|1|25|12|0.48", "PERSISTENT|NORTH|PRIMARY|S2|1|30|15|0.5");
    }

    @Test
    void aMonthIsPublishedOnceAndOnlyWhenItsLastDayIsClosed() {
        district.stands("S1", MONDAY, "AM", 1, all("EXCUSED", 0, 20))
                .stands("S1", MONDAY, "PM", 1, all("PRESENT", 20, 40))
                .stands("S2", MONDAY, "AM", 1, all("PRESENT", 100, 140))
                .stands("S2", MONDAY, "PM", 1, all("EXCUSED", 100, 120))
                .count("S1", "AM", "PRESENT", 1);

        assertThat(publish(NOVEMBER.minusDays(1))).isEmpty();
        assertThat(publish(NOVEMBER)).containsExactly(new MonthPublication(district.code(), NOVEMBER, 2));
        district.stands("S1", MONDAY, "AM", 2, all("EXCUSED", 20, 30));
        assertThat(publish(NOVEMBER.plusDays(40))).isEmpty();

        assertThat(rows("school_code, absentees")).containsExactlyInAnyOrder("S1|20", "S2|20");
    }

    private List<MonthPublication> publish(LocalDate closed) {
        List<MonthPublication> published = new ArrayList<>();
        new PublishDays(
                        warehouse.dataSource(),
                        SmallGroups.USUAL,
                        DayClosing.USUAL,
                        InstantSource.fixed(Instant.parse("2026-12-03T00:00:00Z")))
                .publishMonths(new ClosedThrough(district.code(), closed), published::add);
        return published;
    }

    private List<String> rows(String columns) {
        return RealWarehouse.column(
                warehouse.analystsDataSource(),
                "SELECT concat(%s) FROM analytics.persistent_absence WHERE district = '%s'"
                        .formatted(columns.replace(", ", ", '|', "), district.code()));
    }

    private static Map<Long, String> all(String status, long first, long end) {
        return LongStream.range(first, end).boxed().collect(toMap(pupil -> pupil, pupil -> status));
    }
}
