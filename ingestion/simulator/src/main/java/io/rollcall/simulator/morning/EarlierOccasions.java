package io.rollcall.simulator.morning;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.Announcement;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.CheckIn.Field;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What the same schools asked in the weeks before, so that a morning has something to be compared with: campaigns that are closed, a week apart, and a notice of three days ago that nearly everybody has read. */
final class EarlierOccasions {

    static final List<String> CAMPAIGNS = List.of("autumn-outing", "dental-check", "school-meals");
    static final String NOTICE = "N-1031";

    private static final List<String> OPTIONS = List.of("YES", "NO", "LATER");
    private static final LocalTime OPENS = LocalTime.ofSecondOfDay(SchoolMorning.FIRST_ARRIVAL);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int DAYS_OPEN = 2;
    private static final int NOTICE_DAYS_AGO = 3;

    private final MorningDay day;
    private final SplittableRandom random;
    private final List<Announcement> announcements = new ArrayList<>();
    private final List<CheckIn> answers = new ArrayList<>();

    EarlierOccasions(MorningDay day) {
        this.day = day;
        // Not the morning's chance: that stays the same with earlier weeks or without.
        this.random = new SplittableRandom(17 * day.date().toEpochDay());
    }

    List<Announcement> announcements() {
        return announcements;
    }

    List<CheckIn> answers() {
        return answers;
    }

    void write(SchoolPlan school) {
        for (int i = 0; i < CAMPAIGNS.size(); i++) {
            writeCampaign(school, CAMPAIGNS.get(i), day.date().minusWeeks(i + 1L));
        }
        writeNotice(school, day.date().minusDays(NOTICE_DAYS_AGO));
    }

    /** Three quarters answer within the hour: the one of the morning itself is a little slower. */
    private void writeCampaign(SchoolPlan school, String campaign, LocalDate date) {
        announce(school, Kind.FORM, campaign, AudienceRole.STUDENT, date, date.plusDays(DAYS_OPEN), OPTIONS);
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            double fate = random.nextDouble();
            int second = random.nextInt(SchoolMorning.LAST_LATECOMER - SchoolMorning.FIRST_ARRIVAL);
            if (fate < 0.75) {
                String option = OPTIONS.get(fate < 0.5 ? 0 : fate < 0.72 ? 1 : 2);
                say(
                        school,
                        "form-answer",
                        person(school, pupil),
                        date,
                        second,
                        List.of(inClass(school, pupil), new Field("campaign", campaign), new Field("option", option)));
            }
        }
    }

    private void writeNotice(SchoolPlan school, LocalDate date) {
        announce(school, Kind.NOTICE, NOTICE, AudienceRole.GUARDIAN, date, date, List.of());
        for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
            boolean reads = random.nextDouble() < 0.96;
            int second = random.nextInt((int) Duration.ofHours(9).toSeconds());
            say(
                    school,
                    "notice-receipt",
                    "G-" + person(school, pupil),
                    date,
                    second,
                    List.of(
                            new Field("notice", NOTICE),
                            inClass(school, pupil),
                            new Field("status", reads ? "READ" : "SENT")));
        }
    }

    private static String person(SchoolPlan school, int pupil) {
        return String.format(Locale.ROOT, "%s-%04d", school.code(), pupil);
    }

    private static Field inClass(SchoolPlan school, int pupil) {
        return new Field("class", school.classOf(pupil).code());
    }

    private void announce(
            SchoolPlan school,
            Kind kind,
            String name,
            AudienceRole role,
            LocalDate date,
            LocalDate lastDay,
            List<String> options) {
        announcements.add(new Announcement(
                id(date, school.code() + '-' + name),
                at(date, OPENS),
                at(lastDay, CLOSES),
                new Occasion(kind, day.district(), school.code(), date, name),
                role,
                school.enrolled(),
                options));
    }

    private void say(SchoolPlan school, String type, String person, LocalDate date, int second, List<Field> fields) {
        answers.add(new CheckIn(
                type,
                id(date, type + '-' + person),
                at(date, OPENS).plusSeconds(second),
                day.district(),
                school.code(),
                date,
                person,
                fields));
    }

    private static String id(LocalDate date, String rest) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date) + '-' + rest;
    }

    private OffsetDateTime at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(day.zone()).toOffsetDateTime();
    }
}
