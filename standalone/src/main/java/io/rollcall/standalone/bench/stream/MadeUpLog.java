package io.rollcall.standalone.bench.stream;

import io.rollcall.event.Claim;
import io.rollcall.event.Kind;
import io.rollcall.event.Mode;
import io.rollcall.event.Observation;
import io.rollcall.event.Occasion;
import io.rollcall.event.Reason;
import io.rollcall.event.SourceOrder;
import io.rollcall.event.Standing;
import io.rollcall.event.Status;
import io.rollcall.event.Subject;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * School days of a district as its log would hold them: of each pupil a mark in the morning, one in the afternoon and a health report, those of all schools mixed as
 * they arrive; then those that were sent twice, and what was corrected. The same for one district and number of days.
 */
public final class MadeUpLog {

    private static final LocalDate BEGINS = LocalDate.of(2026, 11, 2);
    private static final Duration RUSH = Duration.ofMinutes(50);
    private static final int TWICE_PER_CENT = 2;
    private static final int CORRECTED_PER_CENT = 6;

    /** Larger than any class and prime, so that neighbours in the log are of different schools. */
    private static final long STRIDE = 7_919;

    private record Pupil(String school, String classCode, Subject subject, int number) {}

    private record Asked(Kind kind, String name, int hour) {}

    private static final List<Asked> ASKED_DAILY = List.of(
            new Asked(Kind.HEALTH_REPORT, Occasion.DAILY, 7),
            new Asked(Kind.ATTENDANCE, "AM", 8),
            new Asked(Kind.ATTENDANCE, "PM", 14));

    private final DistrictPlan district;
    private final List<Pupil> pupils = new ArrayList<>();
    private final List<LocalDate> days;

    public MadeUpLog(DistrictPlan district, int days) {
        this.district = district;
        for (SchoolPlan school : district.schools()) {
            for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
                int number = pupils.size();
                pupils.add(new Pupil(
                        school.code(),
                        school.classOf(pupil).code(),
                        new Subject(mixed(number), mixed(~(long) number)),
                        number));
            }
        }
        this.days = Stream.iterate(BEGINS, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(days)
                .toList();
    }

    /** How many places of persons on occasions the log speaks of. */
    public long persons() {
        return (long) pupils.size() * ASKED_DAILY.size() * days.size();
    }

    /** Passes every observation on, in the order of the log. */
    void forEach(Consumer<Observation> log) {
        for (LocalDate day : days) {
            for (Asked asked : ASKED_DAILY) {
                for (long place = 0; place < pupils.size(); place++) {
                    log.accept(first(asked, day, at(place)));
                }
                pupils.stream()
                        .filter(pupil -> draw(pupil, day, asked) < TWICE_PER_CENT)
                        .forEach(pupil -> log.accept(first(asked, day, pupil)));
                pupils.stream()
                        .filter(pupil -> draw(pupil, day, asked) >= 100 - CORRECTED_PER_CENT)
                        .forEach(pupil -> log.accept(correction(asked, day, pupil)));
            }
        }
    }

    private Pupil at(long place) {
        return pupils.get(Math.toIntExact(place * STRIDE % pupils.size()));
    }

    private Observation first(Asked asked, LocalDate day, Pupil pupil) {
        long seconds = mixed(pupil.number) >>> 1;
        Instant at = bell(asked, day).plusSeconds(seconds % RUSH.toSeconds());
        Status status = asked.kind == Kind.HEALTH_REPORT ? Status.NORMAL : Status.PRESENT;
        if (draw(pupil, day, asked) >= 100 - CORRECTED_PER_CENT) {
            status = asked.kind == Kind.HEALTH_REPORT ? Status.SYMPTOM : Status.UNEXCUSED;
        }
        return observation(
                asked, day, pupil, at, Standing.attendance(status, pupil.classCode, Reason.NONE, Mode.IN_PERSON));
    }

    /** Some hours later somebody knows better. */
    private Observation correction(Asked asked, LocalDate day, Pupil pupil) {
        Instant at = bell(asked, day).plus(Duration.ofHours(3)).plusSeconds(pupil.number % RUSH.toSeconds());
        Standing standing = asked.kind == Kind.HEALTH_REPORT
                ? Standing.attendance(Status.ISOLATING, pupil.classCode, Reason.NONE, Mode.IN_PERSON)
                : Standing.attendance(Status.EXCUSED, pupil.classCode, Reason.ILLNESS, Mode.IN_PERSON);
        return observation(asked, day, pupil, at, standing);
    }

    private Observation observation(Asked asked, LocalDate day, Pupil pupil, Instant at, Standing standing) {
        String id = day + "-" + asked.name + '-' + pupil.number;
        return new Observation(
                new Occasion(asked.kind, district.code(), pupil.school, day, asked.name),
                pupil.subject,
                Claim.set(new SourceOrder(at, id), standing),
                "bench",
                at.plusSeconds(1));
    }

    private Instant bell(Asked asked, LocalDate day) {
        return day.atTime(asked.hour, 0).atZone(district.zone()).toInstant();
    }

    /** From 0 to 99. */
    private static long draw(Pupil pupil, LocalDate day, Asked asked) {
        return Long.remainderUnsigned(mixed(pupil.number * 1_000_003L + day.toEpochDay() * 31 + asked.hour), 100);
    }

    /** SplitMix64: neighbours become strangers. */
    private static long mixed(long value) {
        long mixed = value + 0x9E37_79B9_7F4A_7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ (mixed >>> 31);
    }
}
