package io.rollcall.alerts;

import static io.rollcall.alerts.SchoolMonday.DATE;
import static io.rollcall.alerts.SchoolMonday.ZONE;
import static io.rollcall.alerts.SchoolMonday.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.warehouse.embedded.WarehouseProcess;
import io.rollcall.warehouse.query.Alert;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule over ClickHouse's own engine: a scenario that raises and closes its alert at S1, and near misses at S2 and S3 that do not. */
class RulesOverTheWarehouseTest {

    private static final LocalDate FRIDAY = DATE.minusDays(3);

    @TempDir
    private static Path data;

    @SuppressWarnings("NullAway.Init") // by startEngine()
    private static WarehouseProcess engine;

    private RealDistrict district;

    @BeforeAll
    static void startEngine() throws Exception {
        engine = WarehouseProcess.start(data);
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void start() {
        district = new RealDistrict(engine);
        district.school("S1");
        district.school("S2");
        district.school("S3");
    }

    @AfterEach
    void stop() {
        district.close();
    }

    @Test
    void aSchoolIsSilentInItsSession() {
        district.mornings(FRIDAY, DATE);
        district.roll("S1", FRIDAY, 96, 4);
        district.roll("S2", FRIDAY, 96, 4);
        for (int day : List.of(3, 4, 5)) {
            district.firstMark("S2", DATE.minusDays(day), local(DATE.minusDays(day), "09:15"));
        }

        assertThat(district.lookAt("08:29")).isEmpty();
        assertOpen(district.lookAt("08:30"), "SCHOOL_SILENT", "S1", "AM", "WARNING");
        assertThat(district.lookAt("09:30"))
                .as("S3 has never reported, S2 begins late, and S1 is urgent by now")
                .singleElement()
                .satisfies(alert -> assertThat(alert.severity()).isEqualTo("URGENT"));

        district.roll("S1", DATE, 1, 0);
        district.roll("S2", DATE, 1, 0);
        assertResolved(district.lookAt("09:50"));
    }

    @Test
    void attendanceDropsAgainstTheSameWeekday() {
        for (int week = 0; week <= 4; week++) {
            district.mornings(DATE.minusWeeks(week));
            long present = week % 2 == 0 ? 96 : 95;
            district.roll("S1", DATE.minusWeeks(week), week == 0 ? 88 : present, week == 0 ? 12 : 100 - present);
            district.roll("S2", DATE.minusWeeks(week), week == 0 ? 92 : present, week == 0 ? 8 : 100 - present);
            district.roll("S3", DATE.minusWeeks(week), week == 0 ? 10 : present, week == 0 ? 60 : 100 - present);
        }

        assertOpen(district.lookAt("08:40"), "ATTENDANCE_DROP", "S1", "AM", "WARNING");

        district.roll("S1", DATE, 95, 5);
        assertResolved(district.lookAt("08:50"));
    }

    @Test
    void aNoticeIsUnreadAtItsDeadline() {
        for (String school : List.of("S1", "S2", "S3")) {
            Instant closes = school.equals("S3") ? instant("10:01") : instant("10:00");
            district.declare("NOTICE", school, FRIDAY, "N-1", local(FRIDAY, "09:00"), closes);
        }
        district.count("NOTICE", "S1", FRIDAY, "N-1", "READ", 60, local(FRIDAY, "10:00"));
        district.count("NOTICE", "S2", FRIDAY, "N-1", "CONFIRMED", 90, local(FRIDAY, "10:00"));

        assertThat(district.lookAt("09:59")).isEmpty();
        assertOpen(district.lookAt("10:00"), "NOTICE_UNREAD", "S1", "N-1", "WARNING");

        district.count("NOTICE", "S1", FRIDAY, "N-1", "READ", 90, instant("10:00"));
        district.count("NOTICE", "S3", FRIDAY, "N-1", "READ", 90, instant("10:00"));
        assertResolved(district.lookAt("10:05"));
    }

    @Test
    void threePupilsOfAClassHaveSymptoms() {
        for (int pupil = 1; pupil <= 3; pupil++) {
            district.report("S1", "C1", pupil, "SYMPTOM", instant("08:00"));
            district.report("S2", pupil == 1 ? "C1" : "C2", 10 + pupil, "SYMPTOM", instant("08:00"));
            district.report("S3", "C1", 20 + pupil, "SYMPTOM", local(DATE.minusDays(pupil == 1 ? 3 : 0), "08:00"));
        }

        assertOpen(district.lookAt("08:10"), "SYMPTOM_CLUSTER", "S1", "", "URGENT");

        district.report("S1", "C1", 3, "NORMAL", instant("08:20"));
        assertResolved(district.lookAt("08:30"));
    }

    @Test
    void aFeedsEventsAreRejected() {
        district.delivery("sis", "07:50", 900, 0);
        district.delivery("gate", "08:00", 0, 19);
        district.delivery("office", "08:00", 85, 15);
        assertThat(district.lookAt("08:00")).isEmpty();

        district.delivery("sis", "08:01", 0, 100);
        assertOpen(district.lookAt("08:01"), "FEED_REJECTED", "", "sis", "WARNING");
        assertThat(district.lookAt("08:02").getFirst().evidence().basis())
                .as("the 900 of the last quarter of an hour count too")
                .isEqualTo(1_000);

        district.delivery("sis", "08:20", 0, 100);
        assertOpen(district.lookAt("08:20"), "FEED_REJECTED", "", "sis", "URGENT");
        assertThat(district.lookAt("11:00")).as("who gives up is not mended").allMatch(Alert::isOpen);

        district.delivery("sis", "11:01", 100, 0);
        assertResolved(district.lookAt("11:02"));
    }

    @Test
    void aCampaignIsBehindItsUsualPace() {
        for (String school : List.of("S1", "S2", "S3")) {
            IntStream.rangeClosed(1, school.equals("S3") ? 2 : 3).forEach(week -> {
                LocalDate date = DATE.minusWeeks(week);
                district.declare("FORM", school, date, "form-" + week, local(date, "08:00"), Instant.EPOCH);
                district.count("FORM", school, date, "form-" + week, "ANSWERED", 80, local(date, "09:30"));
            });
            district.declare("FORM", school, DATE, "winter", instant("09:00"), instant("20:00"));
        }
        district.count("FORM", "S1", DATE, "winter", "ANSWERED", 50, instant("09:10"));
        district.count("FORM", "S2", DATE, "winter", "ANSWERED", 65, instant("09:10"));

        assertThat(district.lookAt("10:29"))
                .as("the earlier ones had no answer at that age")
                .isEmpty();
        assertOpen(district.lookAt("10:31"), "CAMPAIGN_BEHIND", "S1", "winter", "WARNING");

        district.count("FORM", "S1", DATE, "winter", "ANSWERED", 75, instant("10:31"));
        assertThat(district.lookAt("10:33").stream().map(Alert::ending)).containsOnly("RESOLVED");
    }

    @Test
    void aDaysHealthReportsAreBehindThoseOfTheSameWeekday() {
        for (int week = 1; week <= 3; week++) {
            LocalDate date = DATE.minusWeeks(week);
            district.count("HEALTH_REPORT", "S1", date, "DAILY", "NORMAL", 90, local(date, "08:30"));
            district.count("HEALTH_REPORT", "S2", date, "DAILY", "NORMAL", 90, local(date, "09:30"));
        }
        district.count("HEALTH_REPORT", "S1", DATE, "DAILY", "NORMAL", 30, instant("08:10"));

        assertOpen(district.lookAt("09:00"), "CAMPAIGN_BEHIND", "S1", "DAILY", "URGENT");
    }

    private static void assertOpen(List<Alert> alerts, String rule, String school, String about, String severity) {
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.rule()).isEqualTo(rule);
            assertThat(alert.school()).isEqualTo(school);
            assertThat(alert.about()).isEqualTo(about);
            assertThat(alert.severity()).isEqualTo(severity);
            assertThat(alert.isOpen()).isTrue();
        });
    }

    private static void assertResolved(List<Alert> alerts) {
        assertThat(alerts)
                .singleElement()
                .satisfies(alert -> assertThat(alert.ending()).isEqualTo("RESOLVED"));
    }

    private static Instant local(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
