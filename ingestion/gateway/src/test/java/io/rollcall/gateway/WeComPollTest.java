package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What WeCom only tells when asked, in the shapes that WeCom records, from its answers to the log. */
class WeComPollTest {

    private static final long SCHEDULED = Instant.parse("2026-11-23T00:10:00Z").getEpochSecond();

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeWeCom weCom = new FakeWeCom(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        setUp("poll.attendance=PT10M", "departments=2");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private void setUp(String... properties) {
        gateway.setUp(
                "wecom",
                "s001-app",
                "receiver=ww1",
                "secret=secret-1",
                "api=" + platform.address(),
                "arrive.AM-IN=06:00 08:10 11:00",
                "leave.PM-OUT=15:00 17:30 22:00",
                String.join("\n", properties));
    }

    @ParameterizedTest
    @CsvSource({
        "上班打卡, '',               AM-IN,  NORMAL",
        "上班打卡, 时间异常,          AM-IN,  LATE",
        "上班打卡, 地点异常;时间异常,  AM-IN,  LATE",
        "上班打卡, 地点异常;wifi异常, AM-IN,  NORMAL",
        "上班打卡, 未打卡,            AM-IN,  MISSING"
    })
    void aCheckInStandsWhereItsExceptionsPutIt(String type, String exceptions, String shift, Status status) {
        weCom.checkIn("zhang0", type, exceptions, SCHEDULED + 300, SCHEDULED);

        gateway.poll();

        assertThat(gateway.log().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.occasion().kind()).isEqualTo(Kind.STAFF_CLOCK);
            assertThat(observation.occasion().name()).isEqualTo(shift);
            assertThat(observation.occasion().date()).hasToString("2026-11-23");
            assertThat(observation.claim().standing().status()).isEqualTo(status);
        });
    }

    @Test
    void leavingAtAnotherTimeThanTheTimetablesIsEarly() {
        long yesterday = Instant.parse("2026-11-22T09:30:00Z").getEpochSecond();
        weCom.checkIn("zhang0", "下班打卡", "时间异常", yesterday - 900, yesterday);

        gateway.poll();

        assertThat(gateway.standings()).containsExactly("2026-11-22 PM-OUT: EARLY");
    }

    @Test
    void withoutATimetableTheCheckInsOwnTimeTellsTheSlotAndOutsideOnesSayNothing() {
        weCom.checkIn("zhang0", "上班打卡", "", SCHEDULED - 600, 0);
        weCom.checkIn("zhang1", "外出打卡", "", SCHEDULED, 0);

        gateway.poll();

        assertThat(gateway.standings()).containsExactly("2026-11-23 AM-IN: NORMAL");
        assertThat(gateway.log().rejections()).isEmpty();
    }

    @Test
    void everybodyIsAskedForByTheHundredAndATokenThatExpiresIsRenewed() {
        weCom.hire(250);
        IntStream.range(0, 250).forEach(i -> weCom.checkIn("zhang" + i, "上班打卡", "", SCHEDULED, SCHEDULED));
        gateway.poll();
        weCom.expireTokens();
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(gateway.log().observations()).hasSize(250);
        assertThat(platform.asked("/cgi-bin/gettoken")).hasSize(2);
        assertThat(platform.asked("/cgi-bin/user/simplelist").getFirst().parameter("fetch_child"))
                .isEqualTo("1");
        assertThat(platform.asked("/cgi-bin/checkin")
                        .getFirst()
                        .body()
                        .path("endtime")
                        .asLong())
                .isEqualTo(Instant.parse("2026-11-23T15:59:59Z").getEpochSecond());
    }

    @Test
    void aMadeUpCheckInFollows() {
        weCom.checkIn("zhang0", "上班打卡", "未打卡", SCHEDULED, SCHEDULED);
        gateway.poll();
        weCom.checkIn("zhang0", "上班打卡", "", SCHEDULED, SCHEDULED);
        gateway.restart();
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(gateway.standings()).containsExactly("2026-11-23 AM-IN: NORMAL");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[{\"question_id\":2,\"text\":\"广东省广州市\"},{\"question_id\":1,\"single_choice\":2}] | NORMAL",
                "[{\"question_id\":1,\"single_choice\":1}]                                       | SYMPTOM",
                "[{\"question_id\":1,\"multi_choice\":[2,3]}]                                    | ISOLATING"
            })
    void aHealthReportSaysWhatItsOptionStandsFor(String values, Status status) {
        setUpHealth();
        weCom.report("stu-1", values, SCHEDULED);

        gateway.poll();

        assertThat(gateway.log().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.occasion().kind()).isEqualTo(Kind.HEALTH_REPORT);
            assertThat(observation.claim().standing().status()).isEqualTo(status);
            assertThat(observation.claim().order().time()).isEqualTo(Instant.ofEpochSecond(SCHEDULED));
        });
    }

    @Test
    void healthReportsArePaged() {
        setUpHealth();
        IntStream.range(0, 230)
                .forEach(i -> weCom.report("stu-" + i, "[{\"question_id\":1,\"single_choice\":2}]", SCHEDULED));

        gateway.poll();

        assertThat(gateway.log().observations().stream()
                        .map(Observation::subject)
                        .distinct())
                .hasSize(230);
        assertThat(platform.asked("/cgi-bin/health").stream()
                        .map(asked -> asked.body().path("date").asString() + " "
                                + asked.body().path("offset").asInt()))
                .containsExactly("2026-11-22 0", "2026-11-23 0", "2026-11-23 100", "2026-11-23 200");
    }

    @Test
    void anOptionThatTheFileDoesNotNameIsRejected() {
        setUpHealth();
        weCom.report("stu-1", "[{\"question_id\":1,\"single_choice\":9}]", SCHEDULED);

        gateway.poll();

        assertThat(gateway.log().rejections())
                .singleElement()
                .extracting(Rejection::arguments)
                .asString()
                .contains("report_values");
    }

    private void setUpHealth() {
        setUp(
                "poll.health=PT30M",
                "health.job=jobid1",
                "health.question=1",
                "health.SYMPTOM=1",
                "health.NORMAL=2",
                "health.ISOLATING=3,4");
    }
}
