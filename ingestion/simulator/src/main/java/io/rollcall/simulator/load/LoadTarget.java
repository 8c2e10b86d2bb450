package io.rollcall.simulator.load;

import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Session;
import io.rollcall.event.Status;
import io.rollcall.simulator.event.AttendanceEvent;
import io.rollcall.simulator.event.EventBatch;
import io.rollcall.simulator.event.Mark;
import io.rollcall.simulator.event.Pupil;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a load speaks of; the directory and the feed must know it.
 *
 * @param district the district's code
 * @param zone its time zone
 * @param date a day that the calendar expects, not after today
 * @param session one of the day's
 * @param schools the schools that take turns
 * @param age how long before it is sent each mark was made
 */
public record LoadTarget(
        String district, ZoneId zone, LocalDate date, Session session, List<String> schools, Duration age) {

    public LoadTarget {
        schools = List.copyOf(schools);
        if (schools.isEmpty()) {
            throw new IllegalArgumentException("a load needs a school");
        }
    }

    /** The same, of marks that were made so long before they are sent. */
    LoadTarget aged(Duration other) {
        return new LoadTarget(district, zone, date, session, schools, other);
    }

    /** The event of an index, from 0: of a person of its own, present. */
    AttendanceEvent event(String run, int index) {
        String id = run + "-" + index;
        String school = schools.get(index % schools.size());
        return new AttendanceEvent(
                id,
                OffsetDateTime.now(zone).minus(age),
                new Occasion(Kind.ATTENDANCE, district, school, date, session.name()),
                new Pupil(id, Pupil.NO_CLASS),
                Mark.of(Status.PRESENT));
    }

    /** So many events from an index on. */
    EventBatch batch(String run, int from, int size) {
        return EventBatch.of(IntStream.range(from, from + size)
                .mapToObj(index -> event(run, index))
                .toList());
    }
}
