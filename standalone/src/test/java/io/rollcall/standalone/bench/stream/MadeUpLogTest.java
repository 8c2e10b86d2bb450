package io.rollcall.standalone.bench.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.DistrictSize;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MadeUpLogTest {

    private static final DistrictPlan DISTRICT = DistrictPlan.haizhu(DistrictSize.SMALL, DistrictPlan.DEFAULT_SEED);

    private record Place(Occasion occasion, Subject subject) {}

    @Test
    void speaksOfEveryPupilOnEveryOccasion() {
        MadeUpLog log = new MadeUpLog(DISTRICT, 2);
        Set<Place> places = new HashSet<>();
        log.forEach(observation -> places.add(new Place(observation.occasion(), observation.subject())));

        assertThat(log.persons()).isEqualTo(DISTRICT.students() * 3L * 2);
        assertThat(places).hasSize(Math.toIntExact(log.persons()));
    }

    @Test
    void somethingIsSentTwiceAndSomethingCorrected() {
        List<Observation> all = observations(1);
        Set<Observation> distinct = new HashSet<>(all);
        long persons = new MadeUpLog(DISTRICT, 1).persons();

        assertThat(all.size() - distinct.size()).isBetween(1, (int) (persons * 3 / 100));
        assertThat(distinct.size() - persons).isBetween(persons * 4 / 100, persons * 8 / 100);
    }

    @Test
    void schoolsAreMixed() {
        List<Observation> all = observations(1);

        assertThat(all.stream().limit(100).map(Observation::partitionKey).distinct())
                .hasSizeGreaterThan(5);
    }

    @Test
    void isTheSameEachTimeAndKeepsToSchoolDays() {
        assertThat(observations(6)).isEqualTo(observations(6));
        assertThat(observations(6))
                .noneMatch(observation ->
                        observation.occasion().date().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
    }

    private static List<Observation> observations(int days) {
        List<Observation> all = new ArrayList<>();
        new MadeUpLog(DISTRICT, days).forEach(all::add);
        return all;
    }
}
