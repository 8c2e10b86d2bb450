package io.rollcall.gateway.directory;

import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Everything that the directory holds of one school, with the history that dated entries have. */
final class SchoolRecord {

    private final NavigableMap<LocalDate, School> versions = new ConcurrentSkipListMap<>();
    private final Map<String, NavigableMap<LocalDate, SchoolClass>> classes = new ConcurrentHashMap<>();
    private final Map<LocalDate, List<String>> ownSessions = new ConcurrentHashMap<>();

    void apply(School school) {
        versions.put(school.effectiveFrom(), school);
    }

    void apply(SchoolClass schoolClass) {
        classes.computeIfAbsent(schoolClass.classCode(), code -> new ConcurrentSkipListMap<>())
                .put(schoolClass.effectiveFrom(), schoolClass);
    }

    void applyDay(LocalDate date, List<String> sessions) {
        ownSessions.put(date, sessions);
    }

    /** Entries of one school may be read before the school's own; until then it is not there. */
    boolean exists() {
        return !versions.isEmpty();
    }

    boolean existsOn(LocalDate date) {
        return versions.floorKey(date) != null;
    }

    /** Whether a day that the school has not entered for itself is the district's. */
    boolean keepsDistrictsDays(LocalDate date) {
        Map.@Nullable Entry<LocalDate, School> asOf = versions.floorEntry(date);
        return asOf != null && !asOf.getValue().schoolKind().equals(School.TRAINING);
    }

    boolean hasClassOn(String classCode, LocalDate date) {
        @Nullable NavigableMap<LocalDate, SchoolClass> history = classes.get(classCode);
        if (history == null) {
            return false;
        }
        Map.@Nullable Entry<LocalDate, SchoolClass> asOf = history.floorEntry(date);
        return asOf != null && asOf.getValue().enrolled() > 0;
    }

    NavigableMap<LocalDate, School> versions() {
        return Collections.unmodifiableNavigableMap(versions);
    }

    Map<String, NavigableMap<LocalDate, SchoolClass>> classes() {
        return Collections.unmodifiableMap(classes);
    }

    /** Null where the school has no day of its own. */
    @Nullable List<String> ownSessions(LocalDate date) {
        return ownSessions.get(date);
    }
}
