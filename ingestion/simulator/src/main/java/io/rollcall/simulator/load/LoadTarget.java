package io.rollcall.simulator.load;

import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Session;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a load speaks of; the directory and the feed must know it.
 *
 * @param district the district's code
 * @param zone its time zone
 * @param date a day that the calendar expects, not after today
 * @param session one of the day's
 * @param schools the schools that take turns
 */
public record LoadTarget(String district, ZoneId zone, LocalDate date, Session session, List<String> schools) {

    public LoadTarget {
        schools = List.copyOf(schools);
        if (schools.isEmpty()) {
            throw new IllegalArgumentException("a load needs a school");
        }
    }

    /** The occasion of the event of an index, from 0. */
    Occasion occasion(int index) {
        String school = schools.get(index % schools.size());
        return new Occasion(Kind.ATTENDANCE, district, school, date, session.name());
    }
}
