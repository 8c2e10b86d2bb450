package io.rollcall.simulator.morning;

import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Session;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.AttendanceEvent;
import io.rollcall.simulator.event.Mark;
import io.rollcall.simulator.event.Pupil;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What a school's platform says of one pupil at one moment of the morning.
 *
 * @param school whose pupil
 * @param pupil the pupil's number in the school, from 1
 * @param number the how-manieth statement of this pupil on this day; makes the event's id unique
 * @param second of the day, when it was so
 * @param classCode the class that the pupil sat in
 * @param mark what is said
 */
record Statement(SchoolPlan school, int pupil, int number, int second, String classCode, Mark mark) {

    AttendanceEvent event(MorningDay day) {
        String pupilId = String.format(Locale.ROOT, "%s-%04d", school.code(), pupil);
        return new AttendanceEvent(
                DateTimeFormatter.BASIC_ISO_DATE.format(day.date()) + "-" + pupilId + "-" + number,
                day.date()
                        .atTime(LocalTime.ofSecondOfDay(second))
                        .atZone(day.zone())
                        .toOffsetDateTime(),
                new Occasion(Kind.ATTENDANCE, day.district(), school.code(), day.date(), Session.AM.name()),
                new Pupil(pupilId, classCode),
                mark);
    }
}
