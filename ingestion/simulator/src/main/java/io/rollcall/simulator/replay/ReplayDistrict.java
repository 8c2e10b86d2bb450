package io.rollcall.simulator.replay;

import io.rollcall.event.DirectoryEntry;
import io.rollcall.event.DirectoryEntry.CalendarDay;
import io.rollcall.event.DirectoryEntry.District;
import io.rollcall.event.DirectoryEntry.DistrictClock;
import io.rollcall.event.DirectoryEntry.School;
import io.rollcall.event.DirectoryEntry.SubDistrict;
import io.rollcall.event.Session;
import io.rollcall.simulator.district.SchoolYear;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The directory of the district that the replay posts to: New York City, on its own clock, with a sub-district for each borough and community district. */
public final class ReplayDistrict {

    public static final String CODE = "nyc";
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Session SESSION = Session.DAY;

    private static final Map<String, String> BOROUGHS =
            Map.of("M", "Manhattan", "X", "Bronx", "K", "Brooklyn", "Q", "Queens", "R", "Staten Island");
    private static final String SPECIAL_EDUCATION = "75";

    private ReplayDistrict() {}

    /**
     * Everyone who is expected on the data's days. A school that has no line for a day is not expected on it; one whose line has no figure is, and will show as not
     * reporting.
     */
    static List<DirectoryEntry> directory(ReplayData data) {
        List<DirectoryEntry> entries = new ArrayList<>();
        entries.add(new District(CODE, "New York City", ZONE, DistrictClock.DATA));
        entries.addAll(subDistricts(data.schools()));
        LocalDate effective = SchoolYear.startFor(data.days().getFirst());
        for (ReplaySchool school : data.schools()) {
            entries.add(new School(
                    CODE,
                    school.code(),
                    school.name(),
                    school.district().equals(SPECIAL_EDUCATION) ? "SPECIAL" : "PUBLIC",
                    subDistrict(school),
                    effective,
                    school.enrolled(),
                    0));
        }
        data.days().forEach(day -> addCalendar(day, data, entries));
        return entries;
    }

    private static void addCalendar(LocalDate day, ReplayData data, List<DirectoryEntry> entries) {
        entries.add(new CalendarDay(CODE, CalendarDay.ALL_SCHOOLS, day, List.of(SESSION.name())));
        Set<ReplaySchool> expected =
                data.figuresOf(day).stream().map(PublishedFigure::school).collect(Collectors.toSet());
        for (ReplaySchool school : data.schools()) {
            if (!expected.contains(school)) {
                entries.add(new CalendarDay(CODE, school.code(), day, List.of()));
            }
        }
    }

    private static Collection<SubDistrict> subDistricts(List<ReplaySchool> schools) {
        Map<String, SubDistrict> areas = new TreeMap<>();
        for (ReplaySchool school : schools) {
            if (subDistrict(school).isEmpty()) {
                continue;
            }
            String borough = BOROUGHS.getOrDefault(school.borough(), school.borough());
            areas.computeIfAbsent(
                    subDistrict(school), code -> new SubDistrict(CODE, code, borough + " " + school.district()));
        }
        return areas.values();
    }

    private static String subDistrict(ReplaySchool school) {
        return school.borough() + school.district();
    }
}
