package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.RejectionReason;
import io.rollcall.event.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DingTalk only tells when asked, in the shapes that DingTalk records, from its answers to the log. */
class DingTalkPollTest {

    private static final String PLANNED = "2026-11-23T00:10:00Z";

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeDingTalk dingTalk = new FakeDingTalk(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        setUp("arrive.AM-IN=06:00 08:10 11:00", "leave.PM-OUT=15:00 17:30 22:00");
        dingTalk.hire(1, 1);
        dingTalk.hire(11, 70);
        dingTalk.hire(12, 3);
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private void setUp(String... windows) {
        gateway.setUp(
                "dingtalk",
                "s001-app",
                "appKey=dingoa",
                "appSecret=secret-1",
                "api=" + platform.address(),
                "departments=1",
                "poll.attendance=PT10M",
                String.join("\n", windows));
    }

    @ParameterizedTest
    @CsvSource({
        "OnDuty,  Normal,      2026-11-23T00:10:00Z, AM-IN,  NORMAL",
        "OnDuty,  Late,        2026-11-23T00:10:00Z, AM-IN,  LATE",
        "OnDuty,  SeriousLate, 2026-11-23T00:10:00Z, AM-IN,  LATE",
        "OnDuty,  Absenteeism, 2026-11-23T00:10:00Z, AM-IN,  ABSENT",
        "OnDuty,  NotSigned,   2026-11-23T00:10:00Z, AM-IN,  MISSING",
        "OffDuty, Early,       2026-11-22T09:30:00Z, PM-OUT, EARLY"
    })
    void aSlotStandsWhereDingTalkSaysThatItStands(
            String checkType, String timeResult, String planned, String shift, Status status) {
        dingTalk.result("manager11-0", checkType, timeResult, planned, planned);

        gateway.poll();

        assertThat(gateway.log().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.occasion().kind()).isEqualTo(Kind.STAFF_CLOCK);
            assertThat(observation.occasion().school()).isEqualTo("S001");
            assertThat(observation.occasion().name()).isEqualTo(shift);
            assertThat(observation.occasion().date()).hasToString("2026-11-23");
            assertThat(observation.claim().standing().status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @CsvSource({"Normal, PRESENT", "Late, LATE", "Absenteeism, UNEXCUSED"})
    void aPupilsSlotIsASession(String timeResult, Status status) {
        setUp("session.AM=06:30 08:00 09:30");
        dingTalk.result("manager11-0", "OnDuty", timeResult, "2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z");
        dingTalk.result("manager11-1", "OnDuty", "NotSigned", "2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z");
        dingTalk.result("manager11-2", "OffDuty", "Normal", "2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z");

        gateway.poll();

        assertThat(gateway.log().observations()).singleElement().satisfies(observation -> {
            assertThat(observation.occasion().kind()).isEqualTo(Kind.ATTENDANCE);
            assertThat(observation.claim().standing().status()).isEqualTo(status);
        });
        assertThat(gateway.log().rejections()).isEmpty();
    }

    @Test
    void everybodyInAndBelowTheDepartmentsIsAskedForByFiftyAndPageByPage() {
        for (int i = 0; i < 70; i++) {
            dingTalk.result("manager11-" + i, "OnDuty", "Normal", PLANNED, PLANNED);
            dingTalk.result("manager11-" + i, "OffDuty", "Normal", "2026-11-23T09:30:00Z", PLANNED);
        }
        dingTalk.result("manager1-0", "OnDuty", "Late", PLANNED, PLANNED);

        gateway.poll();

        assertThat(gateway.log().observations()).hasSize(141);
        assertThat(gateway.log().observations().stream()
                        .map(Observation::subject)
                        .distinct())
                .hasSize(71);
        assertThat(platform.asked("/attendance/list")).allSatisfy(asked -> {
            assertThat(asked.body().path("userIdList").size()).isBetween(1, 50);
            assertThat(asked.body().path("workDateFrom").asString()).isEqualTo("2026-11-22 00:00:00");
            assertThat(asked.body().path("workDateTo").asString()).isEqualTo("2026-11-23 00:00:00");
        });
        assertThat(platform.asked("/gettoken")).hasSize(1);
    }

    @Test
    void whatIsKnownIsNotSentAgainAndNothingIsAskedBeforeItIsDue() {
        dingTalk.result("manager11-0", "OnDuty", "Normal", PLANNED, PLANNED);
        gateway.poll();
        int asked = platform.asked().size();

        gateway.poll();
        assertThat(platform.asked()).hasSize(asked);
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(platform.asked().size()).isGreaterThan(asked);
        assertThat(gateway.log().observations()).hasSize(1);
        assertThat(gateway.log().deliveries()).hasSize(1);
    }

    @Test
    void afterARestartTheSameIsSentAndChangesNothing() {
        dingTalk.result("manager11-0", "OnDuty", "Late", PLANNED, "2026-11-23T00:20:00Z");
        gateway.poll();

        gateway.restart();
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        List<Observation> observations = gateway.log().observations();
        assertThat(observations).hasSize(2);
        assertThat(observations.getFirst().claim())
                .isEqualTo(observations.getLast().claim());
    }

    @ParameterizedTest
    @CsvSource({"Late, Normal, NORMAL", "Normal, Late, LATE", "NotSigned, Normal, NORMAL", "Late, Early, EARLY"})
    void aChangedResultFollows(String before, String after, Status status) {
        dingTalk.result("manager11-0", "OnDuty", before, PLANNED, PLANNED);
        gateway.poll();
        dingTalk.result("manager11-0", "OnDuty", after, PLANNED, PLANNED);
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(gateway.standings()).containsExactly("2026-11-23 AM-IN: " + status);
    }

    @ParameterizedTest
    @CsvSource({"Late, Normal, NORMAL", "NotSigned, Late, LATE"})
    void aResultThatIsForgivenWhileNobodyAskedFollowsToo(String before, String after, Status status) {
        dingTalk.result("manager11-0", "OnDuty", before, PLANNED, PLANNED);
        gateway.poll();
        dingTalk.result("manager11-0", "OnDuty", after, PLANNED, PLANNED);
        gateway.restart();
        gateway.goOn(Duration.ofHours(3));
        gateway.poll();

        assertThat(gateway.standings()).containsExactly("2026-11-23 AM-IN: " + status);
    }

    @Test
    void whatIsCorrectedAfterTheSlotStandsAgainstEveryFurtherPoll() {
        dingTalk.result("manager11-0", "OnDuty", "Late", PLANNED, "2026-11-23T00:20:00Z");
        gateway.poll();

        assertThat(gateway.log().observations())
                .singleElement()
                .extracting(observation -> observation.claim().order().time())
                .matches(order -> order.isBefore(Instant.parse(PLANNED).plusSeconds(1)));
    }

    @Test
    void aTokenThatExpiresInTheMiddleIsRenewed() {
        for (int i = 0; i < 70; i++) {
            dingTalk.result("manager11-" + i, "OnDuty", "Normal", PLANNED, PLANNED);
        }
        gateway.poll();
        dingTalk.expireTokens();
        dingTalk.result("manager11-0", "OnDuty", "Late", PLANNED, PLANNED);
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(platform.asked("/gettoken")).hasSize(2);
        assertThat(gateway.log().observations()).hasSize(71);
        assertThat(gateway.counted()).contains("TOKEN_EXPIRED").endsWith("attendance COMPLETE");
    }

    @Test
    void aTokenIsAskedForAnewBeforeItExpiresAndWhenTheSecretChanges() {
        gateway.poll();
        gateway.goOn(Duration.ofHours(2));
        gateway.poll();
        assertThat(platform.asked("/gettoken")).hasSize(2);

        gateway.setUp(
                "dingtalk",
                "s001-app",
                "appKey=dingoa",
                "appSecret=secret-2",
                "api=" + platform.address(),
                "departments=1",
                "poll.attendance=PT10M",
                "session.AM=06:30 08:00 09:30");
        gateway.goOn(Duration.ofHours(1));
        gateway.poll();

        assertThat(platform.asked("/gettoken")).hasSize(3);
        assertThat(gateway.states().of("haizhu/s001-app").getFirst().trouble().problem())
                .isEqualTo("WRONG_CREDENTIALS");
    }

    @Test
    void aSlotOutsideOfAllWindowsIsRejectedOnceAndTriedAgainLater() {
        dingTalk.result("manager11-0", "OnDuty", "Normal", "2026-11-23T08:00:00Z", PLANNED);
        gateway.poll();
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(gateway.log().rejections())
                .singleElement()
                .extracting(Rejection::reason)
                .isEqualTo(RejectionReason.SESSION_NOT_SCHEDULED);

        gateway.goOn(Duration.ofHours(1));
        gateway.poll();
        assertThat(gateway.log().rejections()).hasSize(2);
    }

    @Test
    void aResultOfAFormThatIsNotDocumentedIsRejected() {
        dingTalk.result("manager11-0", "OnDuty", "Strange", PLANNED, PLANNED);
        gateway.poll();

        assertThat(gateway.log().rejections())
                .singleElement()
                .extracting(Rejection::rule)
                .isEqualTo("PLATFORM_FIELD");
    }
}
