package io.rollcall.simulator.district;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A synthetic district: who is expected where. The same size and seed give the same district on any machine.
 *
 * <p>Its clock is the data's ({@link DistrictClock#DATA}), since a simulated morning runs at any speed and at any time of day: 07:41 may be simulated at four in the
 * morning, when the machine's clock would call it the future.
 *
 * @param code the district's code
 * @param name as shown
 * @param zone in which its days begin and end
 * @param schools in the order of their codes
 * @param institutions for out-of-school training, which the roll call says nothing of
 */
public record DistrictPlan(
        String code, String name, ZoneId zone, List<SchoolPlan> schools, List<TrainingPlan> institutions) {

    public static final String HAIZHU = "haizhu";

    /** The seed of the demo's district. */
    public static final long DEFAULT_SEED = 20_260_901L;

    public DistrictPlan {
        schools = List.copyOf(schools);
        institutions = List.copyOf(institutions);
    }

    /** The synthetic Haizhu (海珠区, Guangzhou) of a size. */
    public static DistrictPlan haizhu(DistrictSize size, long seed) {
        PlanSchools plan = new PlanSchools(size, seed);
        List<SchoolPlan> schools = plan.plan();
        return new DistrictPlan(HAIZHU, "海珠区", ZoneId.of("Asia/Shanghai"), schools, plan.institutions(schools));
    }

    /** The areas of its streets as GeoJSON, each with the properties {@code district} and {@code code}; made up, as all of it is. */
    public String map() {
        return WriteMap.of(code);
    }

    public int students() {
        return schools.stream().mapToInt(SchoolPlan::enrolled).sum();
    }

    public int staff() {
        return schools.stream().mapToInt(SchoolPlan::staff).sum();
    }

    /**
     * The directory with one school day in its calendar.
     *
     * @param sessions the names of the day's sessions; a simulated morning needs {@code AM}
     */
    public List<DirectoryEntry> directory(LocalDate day, List<String> sessions) {
        return directory(List.of(day), sessions);
    }

    /** The same with many school days: who is enrolled is what it is now, from the school year of the first of them on. */
    public List<DirectoryEntry> directory(Collection<LocalDate> days, List<String> sessions) {
        List<DirectoryEntry> entries = new ArrayList<>();
        entries.add(new District(code, name, zone, DistrictClock.DATA));
        entries.addAll(subDistricts());
        LocalDate effective = SchoolYear.startFor(Collections.min(days));
        for (SchoolPlan school : schools) {
            entries.add(new School(
                    code,
                    school.code(),
                    school.name(),
                    school.kind().name(),
                    school.subDistrict(),
                    effective,
                    school.enrolled(),
                    school.staff(),
                    school.teachers(),
                    school.place()));
            for (ClassPlan plan : school.classes()) {
                entries.add(
                        new SchoolClass(code, school.code(), plan.code(), plan.grade(), effective, plan.enrolled()));
            }
        }
        institutions.forEach(institution -> entries.add(institution.entry(code, effective)));
        days.forEach(day -> entries.add(new CalendarDay(code, CalendarDay.ALL_SCHOOLS, day, sessions)));
        return entries;
    }

    /** Those that have a school. */
    private List<SubDistrict> subDistricts() {
        Set<String> used = new HashSet<>();
        schools.forEach(school -> used.add(school.subDistrict()));
        return Streets.entries(code).stream()
                .filter(street -> used.contains(street.code()))
                .toList();
    }
}
