package io.rollcall.warehouse.publish;

import io.rollcall.warehouse.RealWarehouse;
import io.rollcall.warehouse.TestDistrict;
import io.rollcall.warehouse.row.ClassCountRow;
import io.rollcall.warehouse.row.SchoolCountRow;
import io.rollcall.warehouse.row.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up district in which nobody is unknown and nobody changes class, the worst case for hiding: large and tiny classes, grades of one class, pupils of no class, schools full and nearly empty, days of an epidemic and days when
 * nobody is absent.
 */
final class MadeUpSchools {

    static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    static final List<String> SESSIONS = List.of("AM", "PM");
    private static final List<String> REASONS = List.of("ILLNESS", "MEDICAL", "FAMILY", "NONE_YET", "OTHER");
    private static final int SCHOOLS = 24;

    /** A class of a school; "" for the pupils of no class. */
    record SchoolClass(String school, String grade, String name, int pupils) {}

    /** Some of its pupils at one session. */
    record Place(SchoolClass schoolClass, LocalDate date, String session, String status, String reason) {}

    private final TestDistrict district;
    private final List<SchoolClass> classes = new ArrayList<>();
    private final Map<Place, Long> people = new LinkedHashMap<>();

    private MadeUpSchools(RealWarehouse warehouse, long seed, List<LocalDate> days) {
        district = new TestDistrict(warehouse);
        Random chance = new Random(seed);
        days.forEach(day -> district.calendar(day, SESSIONS.toArray(String[]::new)));
        for (int school = 1; school <= SCHOOLS; school++) {
            addSchool("S%02d".formatted(school), chance);
        }
        for (LocalDate day : days) {
            SESSIONS.forEach(session -> addSession(day, session, chance));
        }
    }

    /** The same for one seed, but for the district's code. */
    static MadeUpSchools in(RealWarehouse warehouse, long seed, List<LocalDate> days) {
        MadeUpSchools schools = new MadeUpSchools(warehouse, seed, days);
        schools.write(warehouse);
        return schools;
    }

    String district() {
        return district.code();
    }

    List<SchoolClass> classes() {
        return classes;
    }

    Map<Place, Long> people() {
        return people;
    }

    private void addSchool(String school, Random chance) {
        int grades = 1 + chance.nextInt(4);
        for (int grade = 1; grade <= grades; grade++) {
            int sections = 1 + chance.nextInt(4);
            for (int section = 1; section <= sections; section++) {
                int pupils = chance.nextInt(8) == 0 ? 1 + chance.nextInt(9) : 20 + chance.nextInt(40);
                classes.add(new SchoolClass(school, "G" + grade, grade + "-" + section, pupils));
            }
        }
        if (chance.nextInt(3) == 0) {
            classes.add(new SchoolClass(school, "", "", 1 + chance.nextInt(12)));
        }
        List<SchoolClass> own =
                classes.stream().filter(each -> each.school().equals(school)).toList();
        district.school(
                school, SEPTEMBER, own.stream().mapToInt(SchoolClass::pupils).sum(), "PRIMARY", "NORTH");
        own.stream()
                .filter(each -> !each.name().isEmpty())
                .forEach(each -> district.schoolClass(school, each.name(), SEPTEMBER, each.grade(), each.pupils()));
    }

    private void addSession(LocalDate day, String session, Random chance) {
        Map<String, Double> sick = new LinkedHashMap<>();
        for (SchoolClass each : classes) {
            double rate = sick.computeIfAbsent(each.school(), school -> chance.nextInt(5) * 0.12);
            for (int pupil = 0; pupil < each.pupils(); pupil++) {
                boolean absent = chance.nextDouble() < rate;
                boolean excused = chance.nextInt(10) < 7;
                String reason = REASONS.get((int) (REASONS.size() * Math.pow(chance.nextDouble(), 2)));
                String status = absent ? (excused ? "EXCUSED" : "UNEXCUSED") : "PRESENT";
                people.merge(new Place(each, day, session, status, absent ? reason : ""), 1L, Long::sum);
            }
        }
    }

    private void write(RealWarehouse warehouse) {
        List<ClassCountRow> inClasses = new ArrayList<>();
        Map<List<Object>, SchoolCountRow> inSchools = new LinkedHashMap<>();
        people.forEach((place, count) -> {
            inClasses.add(classCount(place, count));
            SchoolCountRow row = schoolCount(place, count);
            inSchools.merge(
                    Tables.SCHOOL_COUNT.naturalKey(row), row, (one, other) -> schoolCount(place, one.count() + count));
        });
        warehouse.writer().insert(Tables.CLASS_COUNT, inClasses);
        warehouse.writer().insert(Tables.SCHOOL_COUNT, List.copyOf(inSchools.values()));
    }

    private ClassCountRow classCount(Place place, long count) {
        return new ClassCountRow(
                district.code(),
                "ATTENDANCE",
                Math.toIntExact(place.date().toEpochDay()),
                place.schoolClass().school(),
                place.session(),
                place.schoolClass().name(),
                place.status(),
                place.reason(),
                count,
                1,
                TestDistrict.MORNING);
    }

    private SchoolCountRow schoolCount(Place place, long count) {
        return new SchoolCountRow(
                district.code(),
                "ATTENDANCE",
                Math.toIntExact(place.date().toEpochDay()),
                place.schoolClass().school(),
                place.session(),
                place.status(),
                place.reason(),
                count,
                1,
                TestDistrict.MORNING);
    }
}
