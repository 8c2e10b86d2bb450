package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.publish.MadeUpSchools.Place;
import io.rollcall.warehouse.publish.MadeUpSchools.SchoolClass;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Attacks the live classes of a day in forty schools, each with four classes, as an analyst who knows how many each class expects: with every figure, every pair of them, and all together, beside the school's pupils, who are known too. Rows of two classes share nobody, since nobody says who is in both.
 */
@ExtendWith(RealWarehouse.Shared.class)
class LiveClassDifferencingTest {

    private static final int SCHOOLS = 40;
    private static final int CLASSES = 4;
    private static final String WATCHED = "WATCHED";
    private static final String STAYED_AWAY = "STAYED_AWAY";

    @Test
    void nothingSmallFollowsOfALiveClass(RealWarehouse warehouse) {
        Attack attack = attack(warehouse, SmallGroups.USUAL);
        assertThat(attack.pairs()).isGreaterThan(10_000);
        assertThat(attack.cells()).isEqualTo(4L * SCHOOLS * CLASSES);
        assertThat(attack.revealed()).isEmpty();
    }

    @Test
    void theAttackFindsWhatIsPublishedWithoutSuppression(RealWarehouse warehouse) {
        assertThat(attack(warehouse, new SmallGroups(1)).revealed()).isNotEmpty();
    }

    private static Attack attack(RealWarehouse warehouse, SmallGroups rule) {
        Random chance = new Random(20261129);
        TestDistrict district = new TestDistrict(warehouse);
        Map<Place, Long> people = new HashMap<>();
        for (int school = 1; school <= SCHOOLS; school++) {
            for (int each = 1; each <= CLASSES; each++) {
                hold(district, people, "S" + school, "L-" + each, some(chance), some(chance));
            }
        }
        new PublishDays(
                        warehouse.dataSource(),
                        rule,
                        DayClosing.USUAL,
                        InstantSource.fixed(Instant.parse("2026-11-27T00:00:00Z")))
                .publish(new ClosedThrough(district.code(), TestDistrict.MONDAY), LocalDate.of(2026, 9, 1), each -> {});
        List<Set<Place>> cells = people.keySet().stream().map(Set::of).toList();
        return new Attack(facts(warehouse, district, people), people.keySet(), people, SmallGroups.USUAL.least())
                .byPairs()
                .byAlgebra(cells, List.of())
                .byBounds(cells);
    }

    private static void hold(
            TestDistrict district, Map<Place, Long> people, String school, String id, long watched, long stayedAway) {
        district.liveClass(
                school, id, "STUDENT", Math.toIntExact(watched + stayedAway), Duration.ZERO, Duration.ofMinutes(45));
        district.count("LIVE_CLASS", school, id, "LEFT", "", watched);
        people.put(place(school, id, WATCHED), watched);
        people.put(place(school, id, STAYED_AWAY), stayedAway);
    }

    /** Two of every row: who watched, and who was expected. */
    private static List<Fact> facts(RealWarehouse warehouse, TestDistrict district, Map<Place, Long> people) {
        List<Fact> facts = new ArrayList<>();
        for (String row : RealWarehouse.column(
                warehouse.analystsDataSource(),
                "SELECT concat(school_code, '|', live_class, '|', participants, '|', expected) FROM analytics.live_classes WHERE district = '%s'"
                        .formatted(district.code()))) {
            String[] parts = row.split("\\|", -1);
            Set<Place> all = people.keySet().stream()
                    .filter(place -> place.schoolClass().school().equals(parts[0])
                            && place.session().equals(parts[1]))
                    .collect(toSet());
            Set<Place> watched =
                    all.stream().filter(place -> place.status().equals(WATCHED)).collect(toSet());
            facts.add(new Fact(watched, Long.parseLong(parts[2]), false));
            facts.add(new Fact(all, Long.parseLong(parts[3]), false));
        }
        assertThat(facts).allSatisfy(fact -> assertThat(fact.people()).isEqualTo(Fact.truth(fact.places(), people)));
        return facts;
    }

    private static long some(Random chance) {
        return chance.nextBoolean() ? 1 + chance.nextInt(15) : 5 + chance.nextInt(60);
    }

    private static Place place(String school, String liveClass, String status) {
        return new Place(new SchoolClass(school, "", "", 0), TestDistrict.MONDAY, liveClass, status, "");
    }
}
