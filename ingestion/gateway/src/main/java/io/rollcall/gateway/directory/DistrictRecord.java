package io.rollcall.gateway.directory;

import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything that the directory holds of one district. */
final class DistrictRecord {

    private final Set<String> subDistricts = ConcurrentHashMap.newKeySet();
    private final Map<String, SchoolRecord> schools = new ConcurrentHashMap<>();
    private final Map<LocalDate, List<String>> sessions = new ConcurrentHashMap<>();
    private volatile @Nullable District district;

    void apply(District newest) {
        district = newest;
    }

    void apply(SubDistrict subDistrict) {
        subDistricts.add(subDistrict.code());
    }

    void applyDay(LocalDate date, List<String> held) {
        sessions.put(date, held);
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

    List<String> schools() {
        return schools.entrySet().stream()
                .filter(school -> school.getValue().exists())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The school's own day where it has one, else the district's if that is the school's too; nothing is held on a day that nobody has entered. */
    List<String> sessionsOf(SchoolRecord school, LocalDate date) {
        @Nullable List<String> own = school.ownSessions(date);
        if (own != null) {
            return own;
        }
        return school.keepsDistrictsDays(date) ? sessions.getOrDefault(date, List.of()) : List.of();
    }
}
