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

/** Attacks published campaigns and notices, as an analyst who subtracts them from each other and from how many of each school have answered, which is live. */
@ExtendWith(RealWarehouse.Shared.class)
class OccasionDifferencingTest {

    private static final int SCHOOLS = 40;
    private static final long LEAST = SmallGroups.USUAL.least();
    private static final List<String> OPTIONS = List.of("HOME", "AWAY", "ABROAD", "HOSPITAL", "QUARANTINE");

    /** A moment after publishing, or a status, for each stage. */
    private static final Map<String, Duration> READ = Map.of(
            "READ_WITHIN_5_MINUTES", Duration.ofMinutes(2),
            "READ_WITHIN_1_HOUR", Duration.ofMinutes(30),
            "READ_WITHIN_1_DAY", Duration.ofHours(5),
            "READ_LATER", Duration.ofDays(3));

    private static final Map<String, String> STANDS = Map.of("NOT_READ", "SENT", "NOT_DELIVERED", "FAILED");

    @Test
    void nothingSmallFollowsOfASchool(RealWarehouse warehouse) {
        assertThat(attack(warehouse, SmallGroups.USUAL)).isEmpty();
    }

    @Test
    void theAttackFindsWhatIsPublishedWithoutSuppression(RealWarehouse warehouse) {
        assertThat(attack(warehouse, new SmallGroups(1))).isNotEmpty();
    }

    private static Set<String> attack(RealWarehouse warehouse, SmallGroups rule) {
        Random chance = new Random(20261123);
        Map<Place, Long> answers = new HashMap<>();
        Map<Place, Long> recipients = new HashMap<>();
        TestDistrict district = new TestDistrict(warehouse);
        for (int i = 1; i <= SCHOOLS; i++) {
            SchoolClass school = new SchoolClass("S" + i, "", "", 0);
            OPTIONS.forEach(option -> answers.put(place(school, "winter", option), some(chance)));
            PublishOccasions.STAGES.stream()
                    .sorted()
                    .forEach(stage -> recipients.put(place(school, "N-1", stage), some(chance)));
            declare(district, school.school(), total(recipients, school));
        }
        answers.forEach((place, count) ->
                district.count("FORM", place.schoolClass().school(), "winter", "ANSWERED", place.status(), count));
        recipients.forEach((place, count) -> receive(district, place, count));
        new PublishDays(
                        warehouse.dataSource(),
                        rule,
                        DayClosing.USUAL,
                        InstantSource.fixed(Instant.parse("2026-12-10T00:00:00Z")))
                .publishOccasions(new ClosedThrough(district.code(), TestDistrict.MONDAY.plusDays(14)), each -> {});

        List<Fact> ofAnswers = facts(warehouse, district, answers, "school_code, option, answers", "form_answers");
        for (List<String> row : rows(warehouse, district, "school_code, answered", "check_ins")) {
            ofAnswers.add(fact(answers, row, place -> isOf(row.getFirst(), place), true));
        }
        List<Fact> ofNotices = facts(warehouse, district, recipients, "school_code, stage, people", "notice_reach");
        assertThat(ofNotices).hasSizeGreaterThan(SCHOOLS);
        Set<String> revealed = new TreeSet<>(work(ofAnswers, answers));
        revealed.addAll(work(ofNotices, recipients));
        return revealed;
    }

    private static Set<String> work(List<Fact> facts, Map<Place, Long> people) {
        assertThat(facts).allSatisfy(fact -> assertThat(fact.people()).isEqualTo(Fact.truth(fact.places(), people)));
        List<Set<Place>> cells = people.keySet().stream().map(Set::of).toList();
        return new Attack(facts, people.keySet(), people, LEAST)
                .byPairs()
                .byAlgebra(cells, List.of())
                .byBounds(cells)
                .revealed();
    }

    private static void declare(TestDistrict district, String school, long audience) {
        district.declare("FORM", school, "winter", 1, "SET", 1_000, OPTIONS.toArray(String[]::new));
        district.declare("NOTICE", school, "N-1", 1, "SET", Math.toIntExact(audience));
    }

    private static void receive(TestDistrict district, Place place, long count) {
        String school = place.schoolClass().school();
        if (READ.containsKey(place.status())) {
            district.minute("NOTICE", school, "N-1", READ.getOrDefault(place.status(), Duration.ZERO), "READ", count);
        } else if (STANDS.containsKey(place.status())) {
            district.count("NOTICE", school, "N-1", STANDS.getOrDefault(place.status(), ""), "", count);
        }
    }

    /** Few as often as many. */
    private static long some(Random chance) {
        return chance.nextBoolean() ? chance.nextInt(12) : 5 + chance.nextInt(120);
    }

    private static long total(Map<Place, Long> people, SchoolClass school) {
        return people.entrySet().stream()
                .filter(count -> isOf(school.school(), count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Place place(SchoolClass school, String occasion, String status) {
        return new Place(school, TestDistrict.MONDAY, occasion, status, "");
    }

    private static boolean isOf(String school, Place place) {
        return place.schoolClass().school().equals(school);
    }

    private static List<Fact> facts(
            RealWarehouse warehouse, TestDistrict district, Map<Place, Long> people, String columns, String view) {
        List<Fact> facts = new ArrayList<>();
        List<List<String>> published = rows(warehouse, district, columns, view);
        for (List<String> row : published) {
            Set<String> shown = published.stream()
                    .filter(other -> other.getFirst().equals(row.getFirst()))
                    .map(other -> other.get(1))
                    .collect(toSet());
            String name = row.get(1);
            facts.add(fact(
                    people,
                    row,
                    place -> isOf(row.getFirst(), place)
                            && (name.isEmpty()
                                    ? !shown.contains(place.status())
                                    : place.status().equals(name)),
                    false));
        }
        return facts;
    }

    private static Fact fact(Map<Place, Long> people, List<String> row, Predicate<Place> members, boolean live) {
        return new Fact(people.keySet().stream().filter(members).collect(toSet()), Long.parseLong(row.getLast()), live);
    }

    private static List<List<String>> rows(
            RealWarehouse warehouse, TestDistrict district, String columns, String view) {
        String sql = "SELECT concat(%s) FROM analytics.%s WHERE district = '%s'"
                .formatted(columns.replace(", ", ", '|', "), view, district.code());
        return RealWarehouse.column(warehouse.analystsDataSource(), sql).stream()
                .map(row -> List.of(row.split("\\|", -1)))
                .toList();
    }
}
