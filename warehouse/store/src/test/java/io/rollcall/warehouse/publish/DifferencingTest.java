package io.rollcall.warehouse.publish;

import static java.util.stream.Collectors.groupingBy;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Attacks what is published of a made-up district in the real engine, as an analyst who subtracts, combines and bounds the figures of all tables, both sessions and two days, knows the roster, and
 * rightly supposes that on both days each class has the same pupils. The same attack on tables published without suppression must succeed, or it would prove nothing.
 */
@ExtendWith(RealWarehouse.Shared.class)
class DifferencingTest {

    private static final long SEED = 20_261_123;
    private static final long LEAST = SmallGroups.USUAL.least();
    private static final LocalDate MONDAY = TestDistrict.MONDAY;
    private static final List<LocalDate> DAYS = List.of(MONDAY, MONDAY.plusDays(1));

    private long pairs;
    private long cells;

    @Test
    void nothingSmallFollowsFromWhatIsPublished(RealWarehouse warehouse) {
        Set<String> revealed = attack(warehouse, SmallGroups.USUAL);

        System.out.printf(
                "differencing: %,d pairs of figures and %,d cells tried, %d revealed%n", pairs, cells, revealed.size());
        assertThat(revealed).isEmpty();
    }

    @Test
    void theAttackFindsWhatIsPublishedWithoutSuppression(RealWarehouse warehouse) {
        Set<String> revealed = attack(warehouse, new SmallGroups(1));

        System.out.printf("differencing without suppression: %,d revealed%n", revealed.size());
        assertThat(revealed).hasSizeGreaterThan(100);
    }

    /** Every class shown that is large enough, and no other hidden beside one that is not. */
    @Test
    void theAttackFindsWhatIsHiddenAlone(RealWarehouse warehouse) {
        MadeUpSchools schools = MadeUpSchools.in(warehouse, SEED, DAYS);
        ReadFacts read = new ReadFacts(warehouse, schools.district());
        Set<String> revealed = new TreeSet<>();
        for (List<SchoolClass> school : schools.classes().stream()
                .collect(groupingBy(SchoolClass::school))
                .values()) {
            List<Fact> facts = new ArrayList<>(read.of(school, MONDAY, "AM"));
            Set<Place> places = ReadFacts.places(school, MONDAY, "AM");
            cells(places, place -> place.schoolClass() + " " + attends(place)).stream()
                    .map(cell -> new Fact(cell, Fact.truth(cell, schools.people()), false))
                    .filter(fact -> fact.people() >= LEAST)
                    .forEach(facts::add);
            revealed.addAll(onOneSession(schools, school, facts, MONDAY, "AM").revealed());
        }

        assertThat(revealed).isNotEmpty();
    }

    private Set<String> attack(RealWarehouse warehouse, SmallGroups rule) {
        MadeUpSchools schools = MadeUpSchools.in(warehouse, SEED, DAYS);
        publish(warehouse, schools.district(), rule);
        ReadFacts read = new ReadFacts(warehouse, schools.district());
        Set<String> revealed = new TreeSet<>();
        int told = 0;
        for (List<SchoolClass> school : schools.classes().stream()
                .collect(groupingBy(SchoolClass::school))
                .values()) {
            List<Fact> acrossDays = new ArrayList<>();
            for (LocalDate date : DAYS) {
                for (String session : MadeUpSchools.SESSIONS) {
                    List<Fact> facts = read.of(school, date, session);
                    assertThat(facts)
                            .allSatisfy(fact ->
                                    assertThat(fact.people()).isEqualTo(Fact.truth(fact.places(), schools.people())));
                    told += facts.stream().filter(fact -> !fact.live()).toList().size();
                    acrossDays.addAll(facts);
                    collect(revealed, onOneSession(schools, school, facts, date, session));
                }
            }
            collect(revealed, acrossDays(schools, school, acrossDays));
        }
        assertThat(told).as("figures published, or there is nothing to attack").isGreaterThan(100);
        return revealed;
    }

    private static void publish(RealWarehouse warehouse, String district, SmallGroups rule) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-27T00:00:00Z"));
        new PublishDays(warehouse.dataSource(), rule, DayClosing.USUAL, clock)
                .publish(new ClosedThrough(district, DAYS.getLast()), DAYS.getFirst(), day -> {});
    }

    private static Attack onOneSession(
            MadeUpSchools schools, List<SchoolClass> school, List<Fact> facts, LocalDate date, String session) {
        Set<Place> places = ReadFacts.places(school, date, session);
        List<Set<Place>> classes = cells(places, place -> place.schoolClass() + " " + attends(place));
        List<Set<Place>> reasons = cells(places, place -> place.status() + " " + place.reason());
        List<Set<Place>> targets = Stream.of(
                        classes,
                        reasons,
                        cells(places, place -> place.schoolClass().grade() + " " + attends(place)),
                        cells(places, place -> place.schoolClass() + " " + place.status()),
                        cells(places, Place::toString))
                .flatMap(List::stream)
                .toList();
        return new Attack(facts, places, schools.people(), LEAST)
                .byPairs()
                .byAlgebra(targets, List.of())
                .byBounds(classes)
                .byBounds(reasons);
    }

    /** Without the reasons, which connect no two sessions. */
    private static Attack acrossDays(MadeUpSchools schools, List<SchoolClass> school, List<Fact> facts) {
        Set<Place> places = new HashSet<>();
        for (LocalDate date : DAYS) {
            MadeUpSchools.SESSIONS.forEach(session -> places.addAll(ReadFacts.places(school, date, session)));
        }
        Attack attack = new Attack(facts, places, schools.people(), LEAST).byPairs();
        List<long[]> samePupils = new ArrayList<>();
        for (SchoolClass each : school) {
            List<Set<Place>> sessions = cells(
                    within(places, place -> place.schoolClass().equals(each)), place -> place.date() + place.session());
            for (Set<Place> session : sessions.subList(1, sessions.size())) {
                samePupils.add(difference(attack.row(sessions.getFirst()), attack.row(session)));
            }
        }
        return attack.byAlgebra(
                cells(places, place -> place.date() + place.session() + place.schoolClass() + attends(place)),
                samePupils);
    }

    private void collect(Set<String> revealed, Attack attack) {
        pairs += attack.pairs();
        cells += attack.cells();
        revealed.addAll(attack.revealed());
    }

    private static boolean attends(Place place) {
        return place.status().equals("PRESENT");
    }

    private static List<Set<Place>> cells(Set<Place> places, Function<Place, String> key) {
        return List.copyOf(places.stream().collect(groupingBy(key, toSet())).values());
    }

    private static Set<Place> within(Set<Place> places, Predicate<Place> which) {
        return places.stream().filter(which).collect(toSet());
    }

    private static long[] difference(long[] one, long[] other) {
        long[] difference = one.clone();
        for (int i = 0; i < other.length; i++) {
            difference[i] -= other[i];
        }
        return difference;
    }
}
