package io.rollcall.simulator.replay;

import io.rollcall.event.CodeSet;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Status;
import io.rollcall.simulator.event.AttendanceEvent;
import io.rollcall.simulator.event.EventStream;
import io.rollcall.simulator.event.EventTemplate;
import io.rollcall.simulator.event.Mark;
import io.rollcall.simulator.event.Pupil;
import java.time.OffsetDateTime;

/**
 * The marks of one school's pupils on one day: one each, so that just as many attended as published. Ids, times and who is absent depend on the school, the day and the
 * pupil alone, so that a second replay is a pure duplicate of the first.
 */
final class SchoolDay {

    /** Pupils arrive from here on, most of them in the middle of {@link #ARRIVAL_SECONDS}. */
    static final int FIRST_ARRIVAL = 7 * 3600 + 40 * 60;

    /** Absences are marked from here on. */
    static final int FIRST_ABSENCE = 9 * 3600;

    static final int LAST_MARK = FIRST_ABSENCE + 15 * 60;

    private static final int ARRIVAL_SECONDS = 45 * 60;

    /** Primes above any school's size, so that multiplying by them visits each pupil, or second, once. */
    private static final int STRIDE = 7_919;

    private static final int OTHER_STRIDE = 104_729;

    private final int enrolled;
    private final int absent;
    private final int shift;
    private final EventTemplate present;
    private final EventTemplate unexcused;

    /** @param figure must have been submitted */
    SchoolDay(PublishedFigure figure) {
        enrolled = figure.school().enrolled();
        absent = enrolled - figure.attended();
        shift = Math.floorMod(
                figure.date().toEpochDay() * OTHER_STRIDE
                        + figure.school().code().hashCode(),
                STRIDE);
        present = template(figure, Mark.of(Status.PRESENT));
        unexcused = template(figure, new Mark.RegisterCode(CodeSet.DFE, "N"));
    }

    int enrolled() {
        return enrolled;
    }

    /** Appends the mark of a pupil, 1 to {@link #enrolled()}. */
    void append(int pupil, EventStream events) throws InterruptedException {
        events.append(isAbsent(pupil) ? unexcused : present, pupil, secondOfDay(pupil));
    }

    /** When in the day the pupil's mark was made. */
    int secondOfDay(int pupil) {
        if (isAbsent(pupil)) {
            return FIRST_ABSENCE + (pupil * STRIDE + shift) % (LAST_MARK - FIRST_ABSENCE);
        }
        int half = ARRIVAL_SECONDS / 2;
        return FIRST_ARRIVAL + (pupil * STRIDE + shift) % half + (pupil * OTHER_STRIDE + shift) % half;
    }

    boolean isAbsent(int pupil) {
        return (pupil * STRIDE + shift) % enrolled < absent;
    }

    private static EventTemplate template(PublishedFigure figure, Mark mark) {
        String school = figure.school().code();
        Occasion occasion = new Occasion(
                Kind.ATTENDANCE, ReplayDistrict.CODE, school, figure.date(), ReplayDistrict.SESSION.name());
        return new EventTemplate(new AttendanceEvent(
                figure.date() + ":" + school + ":" + EventTemplate.NUMBER,
                noon(figure),
                occasion,
                new Pupil(school + "-" + EventTemplate.NUMBER, Pupil.NO_CLASS),
                mark));
    }

    /** Gives the day's offset from UTC; clocks change at night, so it holds for all of the school day. */
    private static OffsetDateTime noon(PublishedFigure figure) {
        return figure.date().atTime(12, 0).atZone(ReplayDistrict.ZONE).toOffsetDateTime();
    }
}
