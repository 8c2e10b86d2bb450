package io.rollcall.gateway.directory;

import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything that the directory holds of one district. */
final class DistrictRecord {

    private final Set<String> subDistricts = ConcurrentHashMap.newKeySet();
    private final Map<String, SchoolRecord> schools = new ConcurrentHashMap<>();
    private final Map<LocalDate, CalendarDay> days = new ConcurrentHashMap<>();
    private volatile @Nullable District district;

    void apply(District newest) {
        district = newest;
    }

    void apply(SubDistrict subDistrict) {
        subDistricts.add(subDistrict.code());
    }

    void apply(CalendarDay day) {
        if (day.school().equals(CalendarDay.ALL_SCHOOLS)) {
            days.put(day.date(), day);
        } else {
            addSchool(day.school()).apply(day);
        }
    }

    SchoolRecord addSchool(String school) {
        return schools.computeIfAbsent(school, code -> new SchoolRecord());
    }

    /** Null until the district's own entry has been read. */
    @Nullable District district() {
        return district;
    }

    boolean hasSubDistrict(String code) {
        return subDistricts.contains(code);
    }

    @Nullable SchoolRecord school(String code) {
        @Nullable SchoolRecord school = schools.get(code);
        return school != null && school.exists() ? school : null;
    }

    /** The school's own day where it has one, else the district's. */
    @Nullable CalendarDay dayOf(SchoolRecord school, LocalDate date) {
        @Nullable CalendarDay own = school.ownDay(date);
        return own != null ? own : days.get(date);
    }
}
