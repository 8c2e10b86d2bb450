package io.rollcall.gateway;

import static io.rollcall.gateway.FakePlatform.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
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

/** What Feishu only tells when asked, in the shapes that Feishu records, from its answers to the log. */
class FeishuPollTest {

    private static final long SCHEDULED = Instant.parse("2026-11-23T00:10:00Z").getEpochSecond();

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeFeishu feishu = new FakeFeishu(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        gateway.setUp(
                "feishu",
                "s001-app",
                "appId=cli_1",
                "appSecret=secret-1",
                "api=" + platform.address(),
                "departments=od-1",
                "poll.attendance=PT10M",
                "poll.notices=PT5M",
                "arrive.AM-IN=06:00 08:10 11:00",
                "leave.PM-OUT=15:00 17:30 22:00");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Normal, NORMAL",
        "Late, LATE",
        "SeriousLate, LATE",
        "Early, EARLY",
        "Lack, MISSING",
        "NoNeedCheck, NOT_REQUIRED"
    })
    void aResultStandsWhereFeishuSaysThatItStands(String result, Status status) {
        feishu.result("e0", result, SCHEDULED, SCHEDULED + 60, "Todo");

        gateway.poll();

        assertThat(gateway.standings()).containsExactly("2026-11-23 AM-IN: " + status);
    }

    @ParameterizedTest
    @CsvSource({"Todo", "None", "Invalid", "SystemCheck"})
    void whatSaysNothingIsPassedOver(String result) {
        feishu.result("e0", result, SCHEDULED, SCHEDULED, "Todo");

        gateway.poll();

        assertThat(gateway.log().observations()).isEmpty();
        assertThat(gateway.log().rejections()).isEmpty();
    }

    @Test
    void everybodyBelowTheDepartmentsIsAskedForByFifty() {
        feishu.hire(120);
        IntStream.range(0, 120).forEach(i -> feishu.result("e" + i, "Normal", SCHEDULED, SCHEDULED, "Todo"));

        gateway.poll();

        assertThat(gateway.log().observations()).hasSize(120);
        assertThat(platform.asked("/open-apis/attendance")).hasSize(3).allSatisfy(asked -> {
            assertThat(asked.parameter("employee_type")).isEqualTo("employee_id");
            assertThat(asked.body().path("check_date_from").asInt()).isEqualTo(20261122);
            assertThat(asked.body().path("check_date_to").asInt()).isEqualTo(20261123);
        });
    }

    @Test
    void aReadingHasFeishusOwnTimeAndPagesFollowTheirTokens() {
        gateway.declare(Kind.NOTICE, "om_dc13");
        long read = Instant.parse("2026-11-23T00:12:34.567Z").toEpochMilli();
        IntStream.range(0, 230).forEach(i -> feishu.read("parent" + i, read + i));

        gateway.poll();
        gateway.goOn(Duration.ofMinutes(5));
        gateway.poll();

        assertThat(gateway.log().observations()).hasSize(230).allSatisfy(observation -> {
            assertThat(observation.occasion().name()).isEqualTo("om_dc13");
            assertThat(observation.claim().standing().status()).isEqualTo(Status.READ);
        });
        assertThat(gateway.log().observations().getFirst().claim().order().time())
                .isEqualTo(Instant.ofEpochMilli(read));
        assertThat(gateway.log().observations().stream()
                        .map(Observation::subject)
                        .distinct())
                .hasSize(230);
    }

    @Test
    void aLimitIsWaitedOutForAsLongAsFeishuSays() {
        feishu.result("e0", "Normal", SCHEDULED, SCHEDULED, "Todo");
        platform.fail(
                "/open-apis/attendance/v1/user_tasks/query",
                status(
                        429,
                        "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}",
                        "x-ogw-ratelimit-reset",
                        "11"));

        gateway.poll();

        assertThat(gateway.pauses()).contains(Duration.ofSeconds(11));
        assertThat(gateway.standings()).hasSize(1);
    }
}
