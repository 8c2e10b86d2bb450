package io.rollcall.simulator.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Codes;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistrictPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void theDistrictIsAsLargeAsHaizhu() {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);

        assertThat(plan.schools()).hasSize(286);
        assertThat(plan.students()).isEqualTo(220_000);
        assertThat(plan.staff()).isEqualTo(20_000);
        assertThat(subDistricts(plan)).hasSize(18);
    }

    @Test
    void theSmallDistrictHasEveryKindOfSchool() {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

        assertThat(plan.schools()).hasSize(12);
        assertThat(plan.students()).isEqualTo(6_000);
        assertThat(plan.schools()).extracting(SchoolPlan::kind).contains(SchoolKind.values());
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameDistrict(DistrictSize size) {
        assertThat(DistrictPlan.haizhu(size, 7)).isEqualTo(DistrictPlan.haizhu(size, 7));
        assertThat(DistrictPlan.haizhu(size, 7)).isNotEqualTo(DistrictPlan.haizhu(size, 8));
    }

    @ParameterizedTest
    @EnumSource
    void everyClassHasThirtyToFiftyPupils(DistrictSize size) {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(DistrictPlan.haizhu(size, seed).schools())
                    .flatExtracting(SchoolPlan::classes)
                    .extracting(ClassPlan::enrolled)
                    .allSatisfy(enrolled -> assertThat(enrolled).isBetween(30, 50));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesAndCodesAreUnique(DistrictSize size) {
        DistrictPlan plan = DistrictPlan.haizhu(size, DistrictPlan.DEFAULT_SEED);

        assertThat(plan.schools()).extracting(SchoolPlan::name).doesNotHaveDuplicates();
        assertThat(plan.schools()).extracting(SchoolPlan::code).doesNotHaveDuplicates();
        assertThat(plan.schools())
                .allSatisfy(school -> assertThat(school.classes())
                        .extracting(ClassPlan::code)
                        .doesNotHaveDuplicates()
                        .allMatch(Codes::isCode));
    }

    @Test
    void theDirectoryNamesNothingThatItDoesNotHold() {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.DISTRICT, DistrictPlan.DEFAULT_SEED);
        List<DirectoryEntry> directory = plan.directory(DAY, List.of("AM"));
        Set<String> schools = plan.schools().stream().map(SchoolPlan::code).collect(Collectors.toSet());

        assertThat(directory).extracting(DirectoryEntry::district).containsOnly("haizhu");
        assertThat(directory).extracting(DirectoryEntry::key).doesNotHaveDuplicates();
        assertThat(only(School.class, directory))
                .extracting(School::subDistrict)
                .isSubsetOf(subDistricts(plan));
        assertThat(only(SchoolClass.class, directory))
                .extracting(SchoolClass::school)
                .isSubsetOf(schools);
    }

    @Test
    void theDirectoryIsInForceSinceTheSchoolYearBegan() {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

        assertThat(only(School.class, plan.directory(DAY, List.of("AM"))))
                .extracting(School::effectiveFrom)
                .containsOnly(LocalDate.of(2026, 8, 1));
        assertThat(only(School.class, plan.directory(LocalDate.of(2027, 7, 31), List.of("AM"))))
                .extracting(School::effectiveFrom)
                .containsOnly(LocalDate.of(2026, 8, 1));
    }

    @Test
    void theCalendarHoldsTheDayOnly() {
        DistrictPlan plan = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

        assertThat(only(CalendarDay.class, plan.directory(DAY, List.of("AM"))))
                .containsExactly(new CalendarDay("haizhu", CalendarDay.ALL_SCHOOLS, DAY, List.of("AM")));
    }

    @ParameterizedTest
    @EnumSource
    void trainingInstitutionsAreOnTheRosterBesideTheSchools(DistrictSize size) {
        DistrictPlan plan = DistrictPlan.haizhu(size, DistrictPlan.DEFAULT_SEED);

        assertThat(only(School.class, plan.directory(DAY, List.of("AM"))))
                .filteredOn(school -> school.schoolKind().equals(School.TRAINING))
                .hasSameSizeAs(plan.institutions())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(institution -> {
                    assertThat(institution.enrolled()).isPositive();
                    assertThat(institution.place()).isNotNull();
                    assertThat(subDistricts(plan)).contains(institution.subDistrict());
                })
                .extracting(School::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void pupilsAreNumberedClassByClass() {
        SchoolPlan school = new SchoolPlan(
                "S001",
                "木棉小学",
                SchoolKind.PRIMARY,
                "ST01",
                9,
                new Place(23.1, 113.3),
                List.of(new ClassPlan("C1-1", "1", 30), new ClassPlan("C1-2", "1", 31)));

        assertThat(school.classOf(30).code()).isEqualTo("C1-1");
        assertThat(school.classOf(31).code()).isEqualTo("C1-2");
        assertThat(school.classOf(61).code()).isEqualTo("C1-2");
    }

    private static List<String> subDistricts(DistrictPlan plan) {
        return only(SubDistrict.class, plan.directory(DAY, List.of("AM"))).stream()
                .map(SubDistrict::code)
                .toList();
    }

    private static <T> List<T> only(Class<T> type, List<DirectoryEntry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
