package io.rollcall.event;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one thing in a district's directory: who is expected where. Entries that have an effective date keep their history, so that an enrolment change on
 * 1 March does not change February's expected counts.
 */
public sealed interface DirectoryEntry {

    String district();

    /** The compaction key: the same thing as of the same effective date has the same key, and the newest version of it wins. */
    String key();

    /** Which clock decides what is in the future and what is too old for a district. */
    enum DistrictClock {
        /** The machine's; every real district. */
        SYSTEM,
        /** The events' own time; for a district whose data is replayed or simulated. */
        DATA
    }

    /**
     * @param district the district's code
     * @param name as shown
     * @param zone the time zone in which the district's days begin and end
     * @param clock {@link DistrictClock#SYSTEM} but for replays
     */
    record District(String district, String name, ZoneId zone, DistrictClock clock) implements DirectoryEntry {
        public District {
            Codes.require(district, "district");
        }

        @Override
        public String key() {
            return "district/" + district;
        }
    }

    /** A part of a district, such as a street office's area (街道) or a borough. */
    record SubDistrict(String district, String code, String name) implements DirectoryEntry {
        public SubDistrict {
            Codes.require(district, "district");
            Codes.require(code, "sub-district");
        }

        @Override
        public String key() {
            return "sub-district/" + district + '/' + code;
        }
    }

    /**
     * @param school the school's code, unique in its district
     * @param name as shown; an organisation's, never a person's
     * @param schoolKind such as {@code PRIMARY}
     * @param subDistrict the code of the {@link SubDistrict} it lies in, "" where there is none
     * @param effectiveFrom the first day on which this version holds
     * @param enrolled how many pupils are expected at each session; 0 from the day a school closes
     * @param staff how many staff the school has
     * @param teachers how many of them teach; 0 where nobody has said
     * @param place where it stands; null where nobody has said
     */
    record School(
            String district,
            String school,
            String name,
            String schoolKind,
            String subDistrict,
            LocalDate effectiveFrom,
            int enrolled,
            int staff,
            int teachers,
            @Nullable Place place)
            implements DirectoryEntry {

        /** Of an institution for out-of-school training (校外培训机构): it holds no sessions of the district's calendar, only those of days of its own. */
        public static final String TRAINING = "TRAINING";

        public School {
            Codes.require(district, "district");
            Codes.require(school, "school");
            Codes.require(schoolKind, "school kind");
            requireCount(enrolled, "enrolled");
            requireCount(staff, "staff");
            requireCount(teachers, "teachers");
        }

        /** A school of which neither teachers nor place are known. */
        public School(
                String district,
                String school,
                String name,
                String schoolKind,
                String subDistrict,
                LocalDate effectiveFrom,
                int enrolled,
                int staff) {
            this(district, school, name, schoolKind, subDistrict, effectiveFrom, enrolled, staff, 0, null);
        }

        @Override
        public String key() {
            return "school/" + district + '/' + school + '/' + effectiveFrom;
        }
    }

    /**
     * Where a school stands, for maps.
     *
     * @param latitude in degrees, -90 to 90
     * @param longitude in degrees, -180 to 180
     */
    record Place(double latitude, double longitude) {
        public Place {
            requireDegrees(latitude, 90);
            requireDegrees(longitude, 180);
        }
    }

    /**
     * @param classCode unique in its school
     * @param grade such as {@code 3}, "" where classes have none
     * @param effectiveFrom the first day on which this version holds
     * @param enrolled how many pupils are in the class; 0 from the day it is dissolved
     */
    record SchoolClass(
            String district, String school, String classCode, String grade, LocalDate effectiveFrom, int enrolled)
            implements DirectoryEntry {
        public SchoolClass {
            Codes.require(district, "district");
            Codes.require(school, "school");
            Codes.require(classCode, "class");
            requireCount(enrolled, "enrolled");
        }

        @Override
        public String key() {
            return "class/" + district + '/' + school + '/' + classCode + '/' + effectiveFrom;
        }
    }

    /**
     * Which sessions are held on a day.
     *
     * @param school {@link #ALL_SCHOOLS}, or one school whose day differs from the district's
     * @param sessions {@link Session} names; none on a day off
     */
    record CalendarDay(String district, String school, LocalDate date, List<String> sessions)
            implements DirectoryEntry {

        public static final String ALL_SCHOOLS = "";

        public CalendarDay {
            Codes.require(district, "district");
            sessions = sessions.stream().map(Session::new).map(Session::name).toList();
        }

        @Override
        public String key() {
            return "calendar/" + district + '/' + school + '/' + date;
        }
    }

    private static void requireDegrees(double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new IllegalArgumentException("a place lies within 90 degrees north or south and 180 east or west");
        }
    }

    private static void requireCount(int count, String field) {
        if (count < 0) {
            throw new IllegalArgumentException(field + " must not be negative");
        }
    }
}
