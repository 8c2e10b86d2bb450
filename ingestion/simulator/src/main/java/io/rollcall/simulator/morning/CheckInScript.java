package io.rollcall.simulator.morning;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.simulator.district.DistrictPlan;
import io.rollcall.simulator.district.SchoolPlan;
import io.rollcall.simulator.event.Announcement;
import io.rollcall.simulator.event.CheckIn;
import io.rollcall.simulator.event.CheckIn.Field;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a few schools send beside attendance: their pupils' health reports, their staff's clockings, a notice's receipts, a campaign's answers, who watches live classes, and where requests stand. A function of the plan,
 * the day and the schools' conducts.
 *
 * @param announcements sent before anything that answers them
 * @param earlier answers, and the moves of requests, of the weeks before, sent before the morning begins
 * @param checkIns in the order of their time
 */
record CheckInScript(List<Announcement> announcements, List<CheckIn> earlier, List<CheckIn> checkIns) {

    static final String NOTICE = "N-1043";
    static final String CAMPAIGN = "winter-whereabouts";

    /** Enough to see every kind, few enough that attendance stays what a morning is about. */
    static final int SCHOOLS = 12;

    private static final int OPENS = SchoolMorning.FIRST_ARRIVAL;
    private static final int ENDS = SchoolMorning.LAST_LATECOMER;
    private static final int NOTICE_CLOSES = 12 * 3600;
    private static final int CAMPAIGN_CLOSES = 18 * 3600;
    private static final List<String> OPTIONS = List.of("AT_HOME", "IN_PROVINCE", "ELSEWHERE", "ABROAD");

    /** Half of the readers have read after 20 minutes, nine tenths after four hours, six in a hundred in the first: a log-logistic curve. */
    private static final double MEDIAN_SECONDS = 20 * 60;

    private static final double STEEPNESS = 0.884;

    static CheckInScript write(DistrictPlan plan, List<Conduct> conducts, LocalDate date) {
        MorningDay day = new MorningDay(plan.code(), plan.zone(), date);
        Writer writer = new Writer(day);
        LiveClasses live = new LiveClasses(day);
        EarlierOccasions earlier = new EarlierOccasions(day);
        RequestsScript requests = new RequestsScript(day);
        IntStream.range(0, conducts.size())
                .filter(index -> conducts.get(index) == Conduct.PUNCTUAL)
                .limit(SCHOOLS)
                .mapToObj(plan.schools()::get)
                .forEach(school -> {
                    writer.write(school);
                    live.write(school);
                    earlier.write(school);
                    requests.write(school);
                });
        writer.announcements.addAll(live.announcements());
        writer.announcements.addAll(earlier.announcements());
        writer.checkIns.addAll(live.presences());
        writer.checkIns.sort(Comparator.comparing(CheckIn::time));
        List<CheckIn> before = new ArrayList<>(earlier.answers());
        before.addAll(requests.moves());
        return new CheckInScript(writer.announcements, before, writer.checkIns);
    }

    private static final class Writer {

        private final MorningDay day;
        private final SplittableRandom random;
        private final List<Announcement> announcements = new ArrayList<>();
        private final List<CheckIn> checkIns = new ArrayList<>();

        Writer(MorningDay day) {
            this.day = day;
            // Not the attendance's chance: that stays the same with these or without.
            this.random = new SplittableRandom(~day.date().toEpochDay());
        }

        void write(SchoolPlan school) {
            announce(school, Kind.NOTICE, NOTICE, AudienceRole.GUARDIAN, NOTICE_CLOSES, List.of());
            announce(school, Kind.FORM, CAMPAIGN, AudienceRole.STUDENT, CAMPAIGN_CLOSES, OPTIONS);
            for (int pupil = 1; pupil <= school.enrolled(); pupil++) {
                String person = String.format(Locale.ROOT, "%s-%04d", school.code(), pupil);
                Field inClass = new Field("class", school.classOf(pupil).code());
                writeHealth(school, person, inClass);
                writeReceipts(school, "G-" + person, inClass);
                writeAnswer(school, person, inClass);
            }
            for (int member = 1; member <= school.staff(); member++) {
                writeClocking(school, String.format(Locale.ROOT, "T-%s-%03d", school.code(), member));
            }
        }

        private void announce(
                SchoolPlan school, Kind kind, String name, AudienceRole role, int closes, List<String> options) {
            announcements.add(new Announcement(
                    id(school.code() + '-' + name),
                    at(OPENS),
                    at(closes),
                    new Occasion(kind, day.district(), school.code(), day.date(), name),
                    role,
                    school.enrolled(),
                    options));
        }

        private void writeHealth(SchoolPlan school, String person, Field inClass) {
            double fate = random.nextDouble();
            if (fate < 0.93) {
                String status =
                        fate < 0.005 ? "SYMPTOM" : fate < 0.006 ? "ISOLATING" : fate < 0.008 ? "EXEMPT" : "NORMAL";
                say(
                        school,
                        "health-report",
                        person,
                        random.nextInt(OPENS, ENDS),
                        List.of(inClass, new Field("status", status)));
            }
        }

        private void writeReceipts(SchoolPlan school, String guardian, Field inClass) {
            Field notice = new Field("notice", NOTICE);
            int delivered = OPENS + random.nextInt(20);
            String sent = random.nextDouble() < 0.01 ? "BLOCKED" : "SENT";
            say(school, "notice-receipt", guardian, delivered, List.of(notice, inClass, new Field("status", sent)));
            double share = random.nextDouble();
            double read = delivered + 1 + MEDIAN_SECONDS * Math.pow(share / (1 - share), 1 / STEEPNESS);
            if (sent.equals("SENT") && read < ENDS) {
                String status = random.nextDouble() < 0.3 ? "CONFIRMED" : "READ";
                say(
                        school,
                        "notice-receipt",
                        guardian,
                        (int) read,
                        List.of(notice, inClass, new Field("status", status)));
            }
        }

        private void writeAnswer(SchoolPlan school, String person, Field inClass) {
            if (random.nextDouble() < 0.6) {
                double fate = random.nextDouble();
                String option = OPTIONS.get(fate < 0.7 ? 0 : fate < 0.9 ? 1 : fate < 0.98 ? 2 : 3);
                say(
                        school,
                        "form-answer",
                        person,
                        random.nextInt(OPENS, ENDS),
                        List.of(inClass, new Field("campaign", CAMPAIGN), new Field("option", option)));
            }
        }

        private void writeClocking(SchoolPlan school, String person) {
            double fate = random.nextDouble();
            if (fate < 0.97) {
                String status =
                        fate < 0.03 ? "LATE" : fate < 0.04 ? "MISSING" : fate < 0.05 ? "NOT_REQUIRED" : "NORMAL";
                say(
                        school,
                        "staff-clock",
                        person,
                        random.nextInt(OPENS, SchoolMorning.LAST_ARRIVAL),
                        List.of(new Field("shift", "AM-IN"), new Field("status", status)));
            }
        }

        private void say(SchoolPlan school, String type, String person, int second, List<Field> fields) {
            checkIns.add(new CheckIn(
                    type,
                    id(type + '-' + person + '-' + second),
                    at(second),
                    day.district(),
                    school.code(),
                    day.date(),
                    person,
                    fields));
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
}
