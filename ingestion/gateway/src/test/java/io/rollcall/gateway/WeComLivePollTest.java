package io.rollcall.gateway;

import static io.rollcall.gateway.FakePlatform.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Kind;
import io.rollcall.event.Observation;
import io.rollcall.event.Presence;
import io.rollcall.event.Rejection;
import io.rollcall.event.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long live classes are watched, as WeCom tells when asked. The class began at 08:00. */
class WeComLivePollTest {

    private static final String WATCHED = "/cgi-bin/living/get_watch_stat";

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeWeCom weCom = new FakeWeCom(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        setUp("poll.live=PT5M");
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
                String.join("\n", properties));
    }

    private List<Presence> presences() {
        return gateway.log().observations().stream()
                .map(observation -> Objects.requireNonNull(observation.claim().presence()))
                .toList();
    }

    @Test
    void everyViewerHasATotalThoseFromOutsideToo() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        weCom.watch("stu-1", 1500);

        gateway.poll();

        assertThat(gateway.log().observations()).hasSize(2).allSatisfy(observation -> {
            assertThat(observation.occasion().kind()).isEqualTo(Kind.LIVE_CLASS);
            assertThat(observation.occasion().name()).isEqualTo("livingid1");
            assertThat(observation.claim().standing().status()).isEqualTo(Status.LEFT);
        });
        assertThat(presences()).extracting(Presence::watchedSeconds).containsExactlyInAnyOrder(1500, 30);
    }

    @Test
    void onlyATotalThatHasGrownIsSaidAnew() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        weCom.watch("stu-1", 1500);
        gateway.poll();
        gateway.goOn(Duration.ofMinutes(5));
        gateway.poll();
        weCom.watch("stu-1", 1800);
        gateway.goOn(Duration.ofMinutes(5));
        gateway.poll();

        assertThat(presences()).extracting(Presence::watchedSeconds).containsExactlyInAnyOrder(1500, 30, 1800);
    }

    @Test
    void afterTheEndATotalIsTheEndsHoweverLateItIsAskedFor() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        weCom.watch("stu-1", 2700);
        gateway.goOn(Duration.ofHours(3));
        gateway.poll();

        Instant end = RunningGateway.NOW.plus(Duration.ofMinutes(15));
        assertThat(presences()).hasSize(2).extracting(Presence::at).containsOnly(end);
        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().order().time())
                .allMatch(order -> order.isAfter(end));
    }

    @Test
    void viewersArePaged() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        IntStream.range(0, 450).forEach(i -> weCom.watch("stu-" + i, 100 + i));

        gateway.poll();

        assertThat(gateway.log().observations().stream()
                        .map(Observation::subject)
                        .distinct())
                .hasSize(451);
        assertThat(platform.asked(WATCHED).stream()
                        .map(asked -> asked.body().path("next_key").asString()))
                .containsExactly("0", "200", "400");
    }

    @Test
    void aKeyThatComesAgainEndsTheRound() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        platform.fail(WATCHED, body("{\"errcode\":0,\"ending\":0,\"next_key\":\"0\",\"stat_info\":{}}"));

        gateway.poll();

        assertThat(platform.asked(WATCHED)).hasSize(1);
        assertThat(gateway.counted()).endsWith("live UNREADABLE_ANSWER");
    }

    @Test
    void aClassIsAskedForFromItsBeginningToADayAfterItsEnd() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        gateway.goOn(Duration.ofHours(24));
        gateway.poll();
        assertThat(platform.asked(WATCHED)).hasSize(1);

        gateway.goOn(Duration.ofMinutes(15));
        gateway.poll();
        assertThat(platform.asked(WATCHED)).hasSize(1);
    }

    @Test
    void classesOnOtherPlatformsAreKeptOutByTheBeginningOfTheirIds() {
        setUp("poll.live=PT5M", "live.prefix=living");
        gateway.declareLive("classin-7", Duration.ofMinutes(45));
        gateway.declareLive("livingid1", Duration.ofMinutes(45));

        gateway.poll();

        assertThat(platform.asked(WATCHED)).hasSize(1);
        assertThat(gateway.counted()).endsWith("live COMPLETE");
    }

    @Test
    void aTotalLongerThanADayIsRejected() {
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        weCom.watch("stu-1", 86_401);

        gateway.poll();

        assertThat(gateway.log().rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.rule()).isEqualTo("PLATFORM_FIELD");
            assertThat(rejection.arguments()).containsExactly("watch_time");
        });
        assertThat(gateway.log().rejections())
                .extracting(Rejection::toString)
                .noneMatch(text -> text.contains("stu-1"));
    }
}
