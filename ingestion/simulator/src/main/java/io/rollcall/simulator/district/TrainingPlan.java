package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry.Place;
import io.rollcall.event.DirectoryEntry.School;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * An institution for out-of-school training (校外培训机构): on the roster, at no roll call.
 *
 * @param code such as {@code T01}
 * @param name invented
 */
record TrainingPlan(String code, String name, String subDistrict, int enrolled, int staff, int teachers, Place place) {

    private static final List<String> WORDS = List.of("青禾", "星河", "远见", "小树", "晨曲", "蓝湾", "九章", "墨香");
    private static final List<String> ARTS = List.of("艺术培训中心", "体育培训中心", "科技培训中心", "语言培训中心");

    /** One for every twelve schools, by the streets in turn. */
    static List<TrainingPlan> beside(List<SchoolPlan> schools, PlaceSchools places, SplittableRandom random) {
        List<TrainingPlan> plans = new ArrayList<>();
        int count = Math.max(3, schools.size() / 12);
        for (int number = 0; number < count; number++) {
            String street = schools.get(number * schools.size() / count).subDistrict();
            int enrolled = random.nextInt(60, 320);
            int teachers = Math.max(3, enrolled / random.nextInt(12, 22));
            plans.add(new TrainingPlan(
                    String.format(Locale.ROOT, "T%02d", number + 1),
                    WORDS.get(number % WORDS.size()) + ARTS.get((number + number / WORDS.size()) % ARTS.size()),
                    street,
                    enrolled,
                    teachers + random.nextInt(1, 6),
                    teachers,
                    places.next(street)));
        }
        return plans;
    }

    School entry(String district, LocalDate effective) {
        return new School(
                district, code, name, School.TRAINING, subDistrict, effective, enrolled, staff, teachers, place);
    }
}
