package io.rollcall.warehouse.publish;

import static io.rollcall.warehouse.TestDistrict.MONDAY;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.publish.MadeUpSchools.Place;
import io.rollcall.warehouse.publish.MadeUpSchools.SchoolClass;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Attacks published persistent and severe absence of sixty schools in nine parts of a district, as an analyst who subtracts both divisions from each other and knows how many pupils each school has. That, being live, connects
 * two months as well, so one month says all.
 */
@ExtendWith(RealWarehouse.Shared.class)
class AbsenceDifferencingTest {

    private static final int SCHOOLS = 60;
    private static final int PARTS = 9;
    private static final long LEAST = SmallGroups.USUAL.least();
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 30);

    /** How pupils stand, and at how many of four sessions they are absent. */
    private static final Map<String, Integer> DEGREES = Map.of("SELDOM", 0, "OFTEN", 1, "MOSTLY", 2);

    private record Row(String degree, String part, String school, long pupils, long absentees) {

        boolean isOf(Place place, List<Row> all) {
            String itsPart = place.schoolClass().grade();
            String itsSchool = place.schoolClass().school();
            if (!school.isEmpty()) {
                return school.equals(itsSchool);
            }
            Stream<Row> others = all.stream().filter(row -> row.degree.equals(degree));
            return part.isEmpty()
                    ? others.noneMatch(row -> row.part.equals(itsPart))
                    : part.equals(itsPart) && others.noneMatch(row -> row.school.equals(itsSchool));
        }
    }

    @Test
    void nothingSmallFollowsOfASchool(RealWarehouse warehouse) {
        assertThat(attack(warehouse, SmallGroups.USUAL)).isEmpty();
    }

    @Test
    void theAttackFindsWhatIsPublishedWithoutSuppression(RealWarehouse warehouse) {
        assertThat(attack(warehouse, new SmallGroups(1))).hasSizeGreaterThan(20);
    }

    private static Set<String> attack(RealWarehouse warehouse, SmallGroups rule) {
        Map<Place, Long> people = new HashMap<>();
        TestDistrict district = fill(warehouse, people);
        new PublishDays(
                        warehouse.dataSource(),
                        rule,
                        DayClosing.USUAL,
                        InstantSource.fixed(Instant.parse("2026-12-03T00:00:00Z")))
                .publishMonths(new ClosedThrough(district.code(), NOVEMBER), month -> {});

        List<Fact> facts = facts(rows(warehouse, district), people);
        assertThat(facts).hasSizeGreaterThan(SCHOOLS);
        assertThat(facts).allSatisfy(fact -> assertThat(fact.people()).isEqualTo(Fact.truth(fact.places(), people)));
        schools(people)
                .forEach(school ->
                        facts.add(fact(people, place -> place.schoolClass().equals(school), true)));
        return work(facts, people);
    }

    private static Set<String> work(List<Fact> facts, Map<Place, Long> people) {
        List<Set<Place>> cells = people.keySet().stream().map(Set::of).toList();
        List<Set<Place>> targets = new ArrayList<>(cells);
        for (SchoolClass school : schools(people)) {
            targets.add(places(people, place -> place.schoolClass().equals(school) && absentOften(place)));
            targets.add(places(
                    people,
                    place -> place.schoolClass().equals(school)
                            && !place.status().equals("MOSTLY")));
        }
        Attack attack = new Attack(facts, people.keySet(), people, LEAST)
                .byPairs()
                .byAlgebra(targets, List.of())
                .byBounds(cells);
        System.out.printf(
                "differencing of absence: %,d pairs of figures and %,d cells tried, %d revealed%n",
                attack.pairs(), attack.cells(), attack.revealed().size());
        return new TreeSet<>(attack.revealed());
    }

    private static List<Fact> facts(List<Row> rows, Map<Place, Long> people) {
        List<Fact> facts = new ArrayList<>();
        for (Row row : rows) {
            Predicate<Place> members = place -> row.isOf(place, rows);
            Predicate<Place> absentees = row.degree().equals("SEVERE")
                    ? place -> place.status().equals("MOSTLY")
                    : AbsenceDifferencingTest::absentOften;
            facts.add(new Fact(places(people, members.and(absentees)), row.absentees(), false));
            facts.add(new Fact(places(people, members), row.pupils(), false));
        }
        return facts;
    }

    private static TestDistrict fill(RealWarehouse warehouse, Map<Place, Long> people) {
        Random chance = new Random(20261123);
        TestDistrict district = new TestDistrict(warehouse);
        for (int i = 1; i <= SCHOOLS; i++) {
            SchoolClass school = new SchoolClass("S" + i, "P" + chance.nextInt(PARTS), "", 0);
            district.school(school.school(), MONDAY.minusDays(80), 500, "PRIMARY", school.grade());
            Map<Integer, Map<Long, String>> sessions = new HashMap<>();
            long pupil = 0;
            for (String degree : DEGREES.keySet().stream().sorted().toList()) {
                long count = chance.nextInt(3) == 0 ? chance.nextInt(12) : 5 + chance.nextInt(60);
                people.put(new Place(school, NOVEMBER, "", degree, ""), count);
                for (long end = pupil + count; pupil < end; pupil++) {
                    for (int session = 0; session < 4; session++) {
                        String status = session < DEGREES.getOrDefault(degree, 0) ? "UNEXCUSED" : "PRESENT";
                        sessions.computeIfAbsent(session, any -> new HashMap<>())
                                .put(pupil, status);
                    }
                }
            }
            sessions.forEach(
                    (session, stands) -> district.stands(school.school(), MONDAY.plusDays(session), "AM", 1, stands));
        }
        return district.count("S1", "AM", "PRESENT", 1);
    }

    private static List<Row> rows(RealWarehouse warehouse, TestDistrict district) {
        String sql = "SELECT concat(degree, '|', sub_district, '|', school_code, '|', pupils, '|', absentees)"
                + " FROM analytics.persistent_absence WHERE district = '" + district.code() + "'";
        return RealWarehouse.column(warehouse.analystsDataSource(), sql).stream()
                .map(row -> row.split("\\|", -1))
                .map(row -> new Row(row[0], row[1], row[2], Long.parseLong(row[3]), Long.parseLong(row[4])))
                .toList();
    }

    private static boolean absentOften(Place place) {
        return !place.status().equals("SELDOM");
    }

    private static Set<SchoolClass> schools(Map<Place, Long> people) {
        return people.keySet().stream().map(Place::schoolClass).collect(toSet());
    }

    private static Fact fact(Map<Place, Long> people, Predicate<Place> members, boolean live) {
        Set<Place> places = places(people, members);
        return new Fact(places, Fact.truth(places, people), live);
    }

    private static Set<Place> places(Map<Place, Long> people, Predicate<Place> members) {
        return people.keySet().stream().filter(members).collect(toSet());
    }
}
