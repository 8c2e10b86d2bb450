package io.rollcall.gateway.roster;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SchoolClass;
import io.rollcall.gateway.directory.Directory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Says what is counted as directory entries: a version of a school or class on each day on which its numbers change. Only what differs from the directory is said, so the same
 * roster twice says nothing the second time. What else the directory knows of a school (name, kind, area, place) stays.
 */
final class DescribeSchools {

    /** Of a school of which nobody has said more. */
    private static final String UNKNOWN_KIND = "SCHOOL";

    private final RosterOptions options;
    private final Directory directory;
    private final Organisations organisations;
    private final CountEnrolled counts;
    private final List<DirectoryEntry> entries = new ArrayList<>();

    DescribeSchools(RosterOptions options, Directory directory, Organisations organisations, CountEnrolled counts) {
        this.options = options;
        this.directory = directory;
        this.organisations = organisations;
        this.counts = counts;
    }

    /** @param all whether classes that nobody is enrolled in are dissolved: the roster names all there are */
    List<DirectoryEntry> describe(boolean all) {
        Map<String, String> names = organisations.schoolNames();
        counts.schools().forEach((code, school) -> {
            if (!school.students().isEmpty() && options.covers(code)) {
                describe(code, school, names.getOrDefault(code, code));
                school.classes().forEach((classCode, pupils) -> describe(code, classCode, pupils));
                if (all) {
                    dissolveOthers(code, school);
                }
            }
        });
        return entries;
    }

    private void describe(String code, CountEnrolled.SchoolCounts school, String name) {
        NavigableMap<LocalDate, School> known = new TreeMap<>(directory.schoolVersions(options.district(), code));
        NavigableSet<LocalDate> days = days(known, school.students());
        days.addAll(within(school.staff()));
        days.addAll(within(school.teachers()));
        School unknown = new School(options.district(), code, name, UNKNOWN_KIND, "", counts.first(), 0, 0, 0, null);
        describe(days, known, (day, before) -> {
            School base = Objects.requireNonNullElse(before, unknown);
            return new School(
                    base.district(),
                    base.school(),
                    base.name(),
                    base.schoolKind(),
                    base.subDistrict(),
                    day,
                    school.students().on(day, base.enrolled()),
                    school.staff().on(day, base.staff()),
                    school.teachers().on(day, base.teachers()),
                    base.place());
        });
    }

    private void describe(String school, String code, Steps pupils) {
        NavigableMap<LocalDate, SchoolClass> known = new TreeMap<>(
                directory.classVersions(options.district(), school).getOrDefault(code, new TreeMap<>()));
        String named = organisations.gradeOf(school, code);
        describe(days(known, pupils), known, (day, before) -> {
            String grade = named.isEmpty() && before != null ? before.grade() : named;
            int enrolled = pupils.on(day, before == null ? 0 : before.enrolled());
            return new SchoolClass(options.district(), school, code, grade, day, enrolled);
        });
    }

    private void dissolveOthers(String school, CountEnrolled.SchoolCounts counted) {
        directory.classVersions(options.district(), school).forEach((code, versions) -> {
            Map.@Nullable Entry<LocalDate, SchoolClass> now = versions.floorEntry(options.changesFrom());
            if (!counted.classes().containsKey(code)
                    && now != null
                    && now.getValue().enrolled() > 0) {
                SchoolClass open = now.getValue();
                entries.add(new SchoolClass(open.district(), school, code, open.grade(), options.changesFrom(), 0));
            }
        });
    }

    /** @param version what holds from the day on, given what holds before or, on its first day, is said first */
    private <E extends DirectoryEntry> void describe(
            NavigableSet<LocalDate> days,
            NavigableMap<LocalDate, E> known,
            BiFunction<LocalDate, @Nullable E, E> version) {
        for (LocalDate day : days) {
            Map.@Nullable Entry<LocalDate, E> floor = known.floorEntry(day);
            Map.@Nullable Entry<LocalDate, E> base = floor == null ? known.firstEntry() : floor;
            E wanted = version.apply(day, base == null ? null : base.getValue());
            if (floor == null || !isSame(floor.getValue(), wanted)) {
                entries.add(wanted);
                known.put(day, wanted);
            }
        }
    }

    /** But for the day from which it holds. */
    private static boolean isSame(DirectoryEntry known, DirectoryEntry wanted) {
        return switch (wanted) {
            case School school ->
                known instanceof School had
                        && had.enrolled() == school.enrolled()
                        && had.staff() == school.staff()
                        && had.teachers() == school.teachers();
            case SchoolClass schoolClass ->
                known instanceof SchoolClass had
                        && had.enrolled() == schoolClass.enrolled()
                        && had.grade().equals(schoolClass.grade());
            default -> throw new IllegalStateException("a roster counts schools and classes only");
        };
    }

    /** Those on which something changes, and those of which the directory has a version that may be another roster's. */
    private NavigableSet<LocalDate> days(NavigableMap<LocalDate, ?> known, Steps steps) {
        NavigableSet<LocalDate> days = new TreeSet<>(within(steps));
        days.addAll(known.subMap(counts.first(), true, counts.end(), false).keySet());
        return days;
    }

    private NavigableSet<LocalDate> within(Steps steps) {
        return new TreeSet<>(steps.days()).headSet(counts.end(), false);
    }
}
