package io.rollcall.gateway.directory;

import io.rollcall.event.DeclaredOccasion;
import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Session;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The directory as of the newest entries in the log. Thread-safe; entries may come in any order, any may ask meanwhile. */
public final class Directory {

    private final Map<String, DistrictRecord> districts = new ConcurrentHashMap<>();

    private final Map<Occasion, DeclaredOccasion> declared = new ConcurrentHashMap<>();

    /** A year of a district's schools has hundreds of thousands of days and a handful of timetables. */
    private final Map<List<String>, List<String>> distinctSessions = new ConcurrentHashMap<>();

    /** Takes the newest version of one entry. */
    public void apply(DirectoryEntry entry) {
        DistrictRecord district = districts.computeIfAbsent(entry.district(), code -> new DistrictRecord());
        switch (entry) {
            case District d -> district.apply(d);
            case SubDistrict s -> district.apply(s);
            case School s -> district.addSchool(s.school()).apply(s);
            case SchoolClass c -> district.addSchool(c.school()).apply(c);
            case CalendarDay c -> apply(district, c);
        }
    }

    /** Takes one declaration; of an occasion's declarations the newest by their own order stands. */
    public void apply(DeclaredOccasion declaration) {
        declared.merge(declaration.occasion(), declaration, DeclaredOccasion::newer);
    }

    /** What stands of the occasion's declarations; empty where there is none. */
    public Optional<DeclaredOccasion> declared(Occasion occasion) {
        return Optional.ofNullable(declared.get(occasion));
    }

    /** What a school has declared of that kind since that day and has not called off, by day and name. */
    public List<DeclaredOccasion> declaredSince(Kind kind, String district, String school, LocalDate from) {
        return declared.values().stream()
                .filter(declaration -> declaration.occasion().kind() == kind
                        && declaration.occasion().district().equals(district)
                        && declaration.occasion().school().equals(school)
                        && !declaration.occasion().date().isBefore(from)
                        && !declaration.isCalledOff())
                .sorted(Comparator.comparing((DeclaredOccasion declaration) ->
                                declaration.occasion().date())
                        .thenComparing(declaration -> declaration.occasion().name()))
                .toList();
    }

    public Optional<District> district(String code) {
        @Nullable DistrictRecord district = districts.get(code);
        return district == null ? Optional.empty() : Optional.ofNullable(district.district());
    }

    public boolean hasSubDistrict(String district, String code) {
        @Nullable DistrictRecord found = districts.get(district);
        return found != null && found.hasSubDistrict(code);
    }

    /** Whether there is such a school, at whatever date. */
    public boolean hasSchool(String district, String school) {
        return school(district, school) != null;
    }

    /** The codes of a district's schools, whenever they were or will be open. */
    public List<String> schools(String district) {
        @Nullable DistrictRecord found = districts.get(district);
        return found == null ? List.of() : found.schools();
    }

    public boolean hasSchoolOn(String district, String school, LocalDate date) {
        @Nullable SchoolRecord found = school(district, school);
        return found != null && found.existsOn(date);
    }

    /** A class of which nobody is enrolled is dissolved: it is not there. */
    public boolean hasClassOn(String district, String school, String classCode, LocalDate date) {
        @Nullable SchoolRecord found = school(district, school);
        return found != null && found.hasClassOn(classCode, date);
    }

    /** Lesson periods are held on every day that has a session; the calendar does not name them one by one. */
    public boolean isScheduled(String district, String school, LocalDate date, Session session) {
        List<String> sessions = sessions(district, school, date);
        return session.isLessonPeriod() ? !sessions.isEmpty() : sessions.contains(session.name());
    }

    /** Whether the school keeps the day at all. */
    public boolean hasSessionsOn(String district, String school, LocalDate date) {
        return !sessions(district, school, date).isEmpty();
    }

    private List<String> sessions(String district, String school, LocalDate date) {
        @Nullable DistrictRecord record = districts.get(district);
        @Nullable SchoolRecord found = school(district, school);
        return record == null || found == null ? List.of() : record.sessionsOf(found, date);
    }

    /** Every version of a school, by the day from which it holds. */
    public NavigableMap<LocalDate, School> schoolVersions(String district, String school) {
        @Nullable SchoolRecord found = school(district, school);
        return found == null ? Collections.emptyNavigableMap() : found.versions();
    }

    /** Every version of each of a school's classes, by their codes. */
    public Map<String, NavigableMap<LocalDate, SchoolClass>> classVersions(String district, String school) {
        @Nullable SchoolRecord found = school(district, school);
        return found == null ? Map.of() : found.classes();
    }

    private void apply(DistrictRecord district, CalendarDay day) {
        List<String> sessions = distinctSessions.computeIfAbsent(day.sessions(), same -> same);
        if (day.school().equals(CalendarDay.ALL_SCHOOLS)) {
            district.applyDay(day.date(), sessions);
        } else {
            district.addSchool(day.school()).applyDay(day.date(), sessions);
        }
    }

    private @Nullable SchoolRecord school(String district, String school) {
        @Nullable DistrictRecord record = districts.get(district);
        return record == null ? null : record.school(school);
    }
}
