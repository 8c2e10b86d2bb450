package io.rollcall.simulator.morning;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.Announcement;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.CheckIn.Field;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The live classes of a morning: at every school a class of its own, and an open class that all of them watch. Most come in around the beginning, some lose their line and come back, a few never say that
 * they leave.
 */
final class LiveClasses {

    static final String OPEN_CLASS = "open-lesson";

    private static final int OWN_OPENS = SchoolMorning.FIRST_ARRIVAL + 5 * 60;
    private static final int OWN_CLOSES = OWN_OPENS + 40 * 60;
    private static final int OPEN_OPENS = SchoolMorning.FIRST_ARRIVAL + 30 * 60;

    /** Goes on when everything else has been sent, so that somebody watches for as long as the screen is looked at. */
    private static final int OPEN_CLOSES = SchoolMorning.LAST_LATECOMER + 60 * 60;

    private static final int MINUTE = 60;

    private final MorningDay day;
    private final SplittableRandom random;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<CheckIn> presences = new ArrayList<>();

    /** What is asked of one pupil at one class. */
    private record Attempt(
            SchoolPlan school, String pupil, Field schoolClass, String liveClass, int opens, int closes) {}

    LiveClasses(MorningDay day) {
        this.day = day;
        // Not the other kinds' chance: these stay the same with live classes or without.
        this.random = new SplittableRandom(31 * day.date().toEpochDay());
    }

    List<Announcement> announcements() {
        return announcements;
    }

    List<CheckIn> presences() {
        return presences;
    }

    void write(SchoolPlan school) {
        String own = "L-" + school.code();
        String watches = school.classOf(1).code();
        int pupils = 0;
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            String id = String.format(Locale.ROOT, "%s-%04d", school.code(), pupil);
            String schoolClass = school.classOf(pupil).code();
            Field inClass = new Field("class", schoolClass);
            if (schoolClass.equals(watches)) {
                pupils++;
                watch(new Attempt(school, id, inClass, own, OWN_OPENS, OWN_CLOSES), 0.9);
            }
            watch(new Attempt(school, id, inClass, OPEN_CLASS, OPEN_OPENS, OPEN_CLOSES), 0.12);
        }
        announce(school, own, AudienceRole.STUDENT, pupils, OWN_OPENS, OWN_CLOSES);
        announce(school, OPEN_CLASS, AudienceRole.ANYONE, 0, OPEN_OPENS, OPEN_CLOSES);
    }

    private void watch(Attempt attempt, double share) {
        if (random.nextDouble() >= share) {
            return;
        }
        int entered = attempt.opens() - 3 * MINUTE + random.nextInt(9 * MINUTE);
        say(attempt, entered, "WATCHING");
        int leaves = attempt.closes() - random.nextInt(3 * MINUTE);
        if (random.nextDouble() < 0.15) {
            int broken = entered + MINUTE + random.nextInt(Math.max(1, leaves - entered - 4 * MINUTE));
            say(attempt, broken, "LEFT");
            say(attempt, broken + 1 + random.nextInt(2 * MINUTE), "WATCHING");
        }
        if (random.nextDouble() < 0.9) {
            say(attempt, leaves, "LEFT");
        }
    }

    private void say(Attempt attempt, int second, String status) {
        if (second > SchoolMorning.LAST_LATECOMER) {
            return; // the morning is over; the class goes on
        }
        presences.add(new CheckIn(
                "live-class",
                id(attempt.liveClass() + '-' + attempt.pupil() + '-' + second),
                at(second),
                day.district(),
                attempt.school().code(),
                day.date(),
                attempt.pupil(),
                List.of(
                        attempt.schoolClass(),
                        new Field("liveClass", attempt.liveClass()),
                        new Field("status", status))));
    }

    private void announce(SchoolPlan school, String liveClass, AudienceRole role, int audience, int opens, int closes) {
        announcements.add(new Announcement(
                id(school.code() + '-' + liveClass),
                at(opens),
                at(closes),
                new Occasion(Kind.LIVE_CLASS, day.district(), school.code(), day.date(), liveClass),
                role,
                audience,
                List.of()));
    }

    private String id(String rest) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day.date()) + '-' + rest;
    }

    private OffsetDateTime at(int second) {
        return day.date()
                .atTime(LocalTime.ofSecondOfDay(second))
                .atZone(day.zone())
                .toOffsetDateTime();
    }
}
