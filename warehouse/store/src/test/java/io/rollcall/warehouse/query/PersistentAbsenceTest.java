package io.rollcall.warehouse.query;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.publish.ClosedThrough;
import io.rollcall.warehouse.publish.DayClosing;
import io.rollcall.warehouse.publish.PublishDays;
import io.rollcall.warehouse.publish.SmallGroups;
import io.rollcall.warehouse.query.PersistentAbsence.AbsenceRow;
import io.rollcall.warehouse.query.PersistentAbsence.Degree;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link PersistentAbsence}: what is published of it, with the directory's names. */
@ExtendWith(RealWarehouse.Shared.class)
class PersistentAbsenceTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);
    private static final Instant PUBLISHED = Instant.parse("2026-12-03T00:00:00Z");

    private RealWarehouse warehouse;
    private TestDistrict district;

    @BeforeEach
    void fill(RealWarehouse shared) {
        warehouse = shared;
        district = new TestDistrict(shared)
                .subDistrict("NORTH", "North")
                .school("S1", 100)
                .school("S2", 100);
        district.stands("S1", MONDAY, "AM", 1, all("PRESENT", 0, 25))
                .stands("S1", MONDAY, "AM", 2, all("EXCUSED", 0, 12))
                .stands("S2", MONDAY, "AM", 1, all("EXCUSED", 100, 115))
                .stands("S2", MONDAY, "PM", 1, all("PRESENT", 100, 130))
                .count("S1", "AM", "PRESENT", 1);
    }

    @Test
    void schoolsHaveTheirNamesAndTheMonthItsDates() {
        publish();

        assertThat(ask(NOVEMBER, Scope.DISTRICT))
                .contains(new AbsenceRow(
                        Degree.PERSISTENT,
                        NOVEMBER,
                        "NORTH",
                        "North",
                        "PRIMARY",
                        "S1",
                        "S1 of 2026-09-01",
                        1,
                        25,
                        12,
                        PUBLISHED,
                        10));
    }

    @Test
    void aPartOfTheDistrictHasItsOwnRowsOnly() {
        publish();

        assertThat(ask(NOVEMBER, Scope.ofSchool("S2")))
                .extracting(AbsenceRow::school)
                .containsOnly("S2");
        assertThat(ask(NOVEMBER, new Scope("SOUTH", "", ""))).isEmpty();
        assertThat(ask(NOVEMBER, new Scope("NORTH", "PRIMARY", ""))).isNotEmpty();
    }

    @Test
    void aDayBeforeTheMonthsEndAndAnotherSchoolYearKnowNothingOfIt() {
        publish();

        assertThat(ask(NOVEMBER.minusDays(1), Scope.DISTRICT)).isEmpty();
        assertThat(ask(LocalDate.of(2027, 7, 31), Scope.DISTRICT)).isNotEmpty();
        assertThat(ask(LocalDate.of(2027, 8, 1), Scope.DISTRICT)).isEmpty();
    }

    @Test
    void nothingIsToldBeforeAnythingIsPublished() {
        assertThat(ask(NOVEMBER, Scope.DISTRICT)).isEmpty();
    }

    private List<AbsenceRow> ask(LocalDate date, Scope scope) {
        return Questions.over(warehouse.dataSource()).persistentAbsence().ask(district.code(), date, scope);
    }

    private void publish() {
        new PublishDays(warehouse.dataSource(), SmallGroups.USUAL, DayClosing.USUAL, InstantSource.fixed(PUBLISHED))
                .publishMonths(new ClosedThrough(district.code(), NOVEMBER), month -> {});
    }

    private static Map<Long, String> all(String status, long from, long before) {
        return LongStream.range(from, before).boxed().collect(Collectors.toMap(pupil -> pupil, pupil -> status));
    }
}
