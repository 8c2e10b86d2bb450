package io.rollcall.gateway;

import static io.rollcall.gateway.FakePlatform.body;
import static io.rollcall.gateway.FakePlatform.cut;
import static io.rollcall.gateway.FakePlatform.slow;
import static io.rollcall.gateway.FakePlatform.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Observation;
import io.rollcall.event.PollProgress;
import io.rollcall.gateway.FakePlatform.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What polling does when a platform fails, refuses or is cut off, and when the gateway is; against DingTalk, and the same for all of them. */
class PollFailuresTest {

    private static final String PLANNED = "2026-11-23T00:10:00Z";
    private final CountDownLatch over = new CountDownLatch(1);

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeDingTalk dingTalk = new FakeDingTalk(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        setUp("poll.attendance=PT10M");
        dingTalk.hire(1, 1);
        dingTalk.hire(11, 60);
        dingTalk.hire(12, 3);
        for (int i = 0; i < 60; i++) {
            dingTalk.result("manager11-" + i, "OnDuty", "Normal", PLANNED, PLANNED);
        }
        dingTalk.result("manager1-0", "OnDuty", "Normal", PLANNED, PLANNED);
        dingTalk.result("manager12-0", "OnDuty", "Late", PLANNED, PLANNED);
    }

    @AfterEach
    void close() {
        over.countDown();
        platform.close();
    }

    private void setUp(String... properties) {
        gateway.setUp(
                "dingtalk",
                "s001-app",
                "appKey=dingoa",
                "appSecret=secret-1",
                "api=" + platform.address(),
                "departments=1",
                "arrive.AM-IN=06:00 08:10 11:00",
                String.join("\n", properties));
    }

    static Stream<Arguments> passingFaults() {
        String busy = "{\"errcode\":-1,\"errmsg\":\"系统繁忙\"}";
        String limit = "{\"errcode\":88,\"sub_code\":\"90018\",\"sub_msg\":\"您的服务器调用钉钉开放平台所有接口的请求都被暂时禁用了\"}";
        return Stream.of(
                Arguments.of("a server error", new Fault[] {status(502, "<html>"), status(500, "")}),
                Arguments.of("a busy platform", new Fault[] {body(busy), body(busy), body(busy)}),
                Arguments.of("a limit", new Fault[] {body(limit), body(limit)}),
                Arguments.of("a limit of HTTP", new Fault[] {status(429, "", "Retry-After", "7")}),
                Arguments.of(
                        "the guard's page", new Fault[] {body("{\"status\":1111,\"wait\":5,\"punish\":\"deny\"}")}),
                Arguments.of("an answer that breaks off", new Fault[] {cut("{\"errcode\":0,\"recordresult\":[{")}),
                Arguments.of(
                        "an answer that is none",
                        new Fault[] {body("{\"errcode\":0,\"recordresult\":[{"), body("no")}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void whatPassesIsTriedAgainAndNothingIsLostOrCountedTwice(String name, Fault... faults) {
        platform.fail("/attendance/list", faults);

        gateway.poll();

        assertThat(gateway.standings()).as(name).hasSize(62);
        assertThat(gateway.log().observations()).hasSize(62);
        assertThat(trouble().failures()).isZero();
        assertThat(gateway.counted()).endsWith("attendance COMPLETE");
    }

    @Test
    void anAnswerThatDoesNotComeToItsEndIsGivenUpAndAskedForAgain() {
        gateway = new PollingGateway(secrets, Duration.ofSeconds(2));
        platform.fail("/attendance/list", slow(over));

        gateway.poll();

        assertThat(gateway.standings()).hasSize(62);
        assertThat(gateway.counted()).contains("UNREACHABLE").endsWith("attendance COMPLETE");
    }

    @Test
    void aPlatformThatSaysHowLongToWaitIsLeftAloneForSoLong() {
        platform.fail("/attendance/list", status(429, "", "Retry-After", "17"));

        gateway.poll();

        assertThat(gateway.pauses()).contains(Duration.ofSeconds(17));
    }

    static Stream<Arguments> lastingFaults() {
        Fault error = status(503, "");
        Fault limit = body("{\"errcode\":90002}");
        Fault refusal = body("{\"errcode\":88,\"sub_code\":\"60011\",\"sub_msg\":\"没有调用该接口的权限 manager11-3\"}");
        Fault other = body("<html>captive portal</html>");
        Fault cut = cut("{");
        return Stream.of(
                Arguments.of("PLATFORM_FAILED", new Fault[] {error, error, error, error}),
                Arguments.of("RATE_LIMITED", new Fault[] {limit, limit, limit, limit}),
                Arguments.of("UNREACHABLE", new Fault[] {cut, cut, cut, cut}),
                Arguments.of("UNREADABLE_ANSWER", new Fault[] {other, other, other, other}),
                Arguments.of("REFUSED", new Fault[] {refusal}));
    }

    @ParameterizedTest
    @MethodSource("lastingFaults")
    void whatLastsEndsTheRoundWhichGoesOnWhereItStandsAMinuteLater(String problem, Fault... faults) {
        gateway.poll();
        platform.fail("/attendance/list", faults);
        gateway.restart();
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(trouble().problem()).isEqualTo(problem);
        assertThat(trouble().failures()).isEqualTo(1);
        assertThat(gateway.counted()).endsWith("attendance " + problem);
        assertThat(progress().toString()).doesNotContain("manager11-3");
        assertThat(progress().next()).isEqualTo(gateway.now().plus(Duration.ofMinutes(1)));

        gateway.goOn(Duration.ofMinutes(1));
        gateway.poll();
        assertThat(trouble()).isEqualTo(PollProgress.Trouble.NONE);
        assertThat(gateway.standings()).hasSize(62);
    }

    @Test
    void aPlatformThatStaysAwayIsAskedEverMoreSeldomAndNoOtherPollOfTheFeedTriesMeanwhile() {
        setUp("poll.attendance=PT10S");
        platform.close();

        for (int failures = 1; failures <= 9; failures++) {
            gateway.poll();
            assertThat(trouble().failures()).isEqualTo(failures);
            gateway.goOn(Duration.ofMinutes(Math.min(60, 1 << (failures - 1))).minusSeconds(20));
            int calls = gateway.counted().size();
            gateway.poll();
            assertThat(gateway.counted()).hasSize(calls);
            gateway.goOn(Duration.ofSeconds(20));
        }
    }

    /** The gateway dies after every single call of a round, in turn, and each time another one goes on from the log. */
    @Test
    void whereverItIsKilledItGoesOnWithoutLossAndNothingCountsTwice() {
        for (int survived = 0; survived < 12; survived++) {
            gateway.diesAtCall(survived);
            gateway.poll();
            gateway.restart();
        }
        gateway.diesAtCall(Integer.MAX_VALUE);
        gateway.poll();
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(gateway.standings()).hasSize(62);
        assertThat(gateway.log().observations().stream().map(Observation::claim).distinct())
                .hasSize(62);
        assertThat(gateway.log().polls())
                .extracting(saved -> saved.round().step())
                .contains("11", "12");
    }

    @Test
    void aRoundThatWasCutOffDoesNotBeginAnew() {
        gateway.diesAtCall(9);
        gateway.poll();
        String step = progress().round().step();
        gateway.restart();
        gateway.diesAtCall(Integer.MAX_VALUE);
        int before = platform.asked("/topapi/user/listid").size();
        gateway.poll();

        assertThat(step).isNotEmpty().isNotEqualTo("1");
        assertThat(platform.asked("/topapi/user/listid")
                        .subList(before, platform.asked("/topapi/user/listid").size()))
                .noneMatch(asked -> asked.body().path("dept_id").asInt() == 1);
    }

    @Test
    void whileTheLogDoesNotAnswerNothingIsLost() {
        gateway.log().setAvailable(false);
        gateway.poll();
        gateway.log().setAvailable(true);
        gateway.goOn(Duration.ofHours(1));
        gateway.poll();

        assertThat(gateway.standings()).hasSize(62);
    }

    @Test
    void aGatewayThatIsNotTheOneWhichPollsAsksNothing() {
        gateway.log().setPolling(false);
        gateway.poll();

        assertThat(platform.asked()).isEmpty();
    }

    @Test
    void whatTheFileLacksIsSaid() {
        gateway.setUp("dingtalk", "s001-app", "poll.attendance=PT10M", "appKey=dingoa");
        gateway.poll();

        assertThat(trouble().problem()).isEqualTo("NOT_SET_UP");
        assertThat(trouble().arguments())
                .containsExactly("CALLBACK_NOT_SET_UP.PROPERTY_PRESENT", "dingtalk/s001-app.properties", "departments");
    }

    @ParameterizedTest
    @MethodSource("wrongProperties")
    void aPropertyThatCannotBeMeantIsNamed(String property, String name) {
        setUp("poll.attendance=PT10M", property);
        gateway.poll();

        assertThat(trouble().arguments())
                .containsExactly("CALLBACK_NOT_SET_UP.PROPERTY_FORM", "dingtalk/s001-app.properties", name);
    }

    static Stream<Arguments> wrongProperties() {
        return Stream.of(
                Arguments.of("poll.attendance=often", "poll.attendance"),
                Arguments.of("poll.attendance=PT1S", "poll.attendance"),
                Arguments.of("poll.attendance.days=8", "poll.attendance.days"),
                Arguments.of("departments=all", "departments"),
                Arguments.of("callsPerSecond=0", "callsPerSecond"),
                Arguments.of("api=ftp://x", "api"));
    }

    private PollProgress progress() {
        return gateway.states().of("haizhu/s001-app").getFirst();
    }

    private PollProgress.Trouble trouble() {
        return progress().trouble();
    }
}
