package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.publish.MadeUpSchools.Place;
import io.rollcall.warehouse.publish.MadeUpSchools.SchoolClass;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attacks the published health reports of small districts, as an analyst who subtracts them from how many of each school have answered, which is live. */
@ExtendWith(RealWarehouse.Shared.class)
class CheckInDifferencingTest {

    private static final int DISTRICTS = 12;
    private static final long LEAST = SmallGroups.USUAL.least();
    private static final List<String> STATUSES = List.of("NORMAL", "SYMPTOM", "ISOLATING", "EXEMPT");

    @Test
    void nothingSmallFollowsOfASchool(RealWarehouse warehouse) {
        assertThat(attack(warehouse, SmallGroups.USUAL)).isEmpty();
    }

    @Test
    void theAttackFindsWhatIsPublishedWithoutSuppression(RealWarehouse warehouse) {
        assertThat(attack(warehouse, new SmallGroups(1))).isNotEmpty();
    }

    private static Set<String> attack(RealWarehouse warehouse, SmallGroups rule) {
        Set<String> revealed = new TreeSet<>();
        int told = 0;
        for (int seed = 0; seed < DISTRICTS; seed++) {
            Map<Place, Long> people = answers(new Random(seed));
            TestDistrict district = new TestDistrict(warehouse);
            people.forEach((place, count) ->
                    district.count("HEALTH_REPORT", place.schoolClass().school(), "DAILY", place.status(), "", count));
            new PublishDays(
                            warehouse.dataSource(),
                            rule,
                            DayClosing.USUAL,
                            InstantSource.fixed(Instant.parse("2026-11-27T00:00:00Z")))
                    .publish(new ClosedThrough(district.code(), TestDistrict.MONDAY), TestDistrict.MONDAY, day -> {});
            List<Fact> facts = facts(warehouse, district.code(), people);
            told += facts.stream().filter(fact -> !fact.live()).toList().size();
            List<Set<Place>> cells = people.keySet().stream().map(Set::of).toList();
            revealed.addAll(new Attack(facts, people.keySet(), people, LEAST)
                    .byPairs()
                    .byAlgebra(cells, List.of())
                    .byBounds(cells)
                    .revealed());
        }
        assertThat(told).as("figures published, or there is nothing to attack").isGreaterThan(DISTRICTS);
        return revealed;
    }

    private static Map<Place, Long> answers(Random chance) {
        Map<Place, Long> people = new HashMap<>();
        int schools = 2 + chance.nextInt(6);
        for (int school = 1; school <= schools; school++) {
            SchoolClass pupils = new SchoolClass("S" + school, "", "", 0);
            for (String status : STATUSES) {
                long few = chance.nextInt(9);
                long count = status.equals("NORMAL") ? 5 + chance.nextInt(80) : few;
                people.put(new Place(pupils, TestDistrict.MONDAY, "DAILY", status, ""), count);
            }
        }
        return people;
    }

    private static List<Fact> facts(RealWarehouse warehouse, String district, Map<Place, Long> people) {
        List<Fact> facts = new ArrayList<>();
        for (List<String> row : rows(warehouse, district, "school_code, answered", "check_ins")) {
            facts.add(fact(people, row, place -> place.schoolClass().school().equals(row.getFirst()), true));
        }
        List<List<String>> published = rows(warehouse, district, "status, people", "check_in_statuses");
        Set<String> shown = published.stream().map(List::getFirst).collect(toSet());
        for (List<String> row : published) {
            String status = row.getFirst();
            facts.add(fact(
                    people,
                    row,
                    place -> status.isEmpty()
                            ? !shown.contains(place.status())
                            : place.status().equals(status),
                    false));
        }
        assertThat(facts).allSatisfy(fact -> assertThat(fact.people()).isEqualTo(Fact.truth(fact.places(), people)));
        return facts;
    }

    private static Fact fact(Map<Place, Long> people, List<String> row, Predicate<Place> members, boolean live) {
        return new Fact(people.keySet().stream().filter(members).collect(toSet()), Long.parseLong(row.getLast()), live);
    }

    private static List<List<String>> rows(RealWarehouse warehouse, String district, String columns, String view) {
        String sql = "SELECT concat(%s) FROM analytics.%s WHERE district = '%s'"
                .formatted(columns.replace(", ", ", '|', "), view, district);
        return RealWarehouse.column(warehouse.analystsDataSource(), sql).stream()
                .map(row -> List.of(row.split("\\|", -1)))
                .toList();
    }
}
