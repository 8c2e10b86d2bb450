package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.Claim;
import io.rollcall.event.ClaimHistory;
import io.rollcall.event.Kind;
import io.rollcall.event.MergeFurthest;
import io.rollcall.event.Observation;
import io.rollcall.event.Rejection;
import io.rollcall.event.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has read DingTalk's notices and what its forms were filled in with. */
class DingTalkFormsAndNoticesPollTest {

    private static final String NOTICE = "456012";

    @TempDir
    private Path secrets;

    private final FakePlatform platform = new FakePlatform();
    private final FakeDingTalk dingTalk = new FakeDingTalk(platform);
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        gateway.setUp(
                "dingtalk",
                "s001-app",
                "appKey=dingoa",
                "appSecret=secret-1",
                "api=" + platform.address(),
                "apiV1=" + platform.address(),
                "agentId=1234",
                "poll.notices=PT5M",
                "poll.forms=PT10M",
                "form.winter=PROC-1",
                "form.winter.question=RadioField-1",
                "form.winter.option.HOME=在本市",
                "form.winter.option.AWAY=离开本市");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private List<Status> statuses() {
        return gateway.log().observations().stream()
                .map(observation -> observation.claim().standing().status())
                .toList();
    }

    @Test
    void aNoticeStandsWhereItHasGotToWithEachRecipient() {
        gateway.declare(Kind.NOTICE, NOTICE);
        gateway.declare(Kind.NOTICE, "N-1043");
        dingTalk.recipients(List.of("u1", "u2", "u3"), List.of("u3"));

        gateway.poll();

        assertThat(statuses())
                .containsExactlyInAnyOrder(Status.FAILED, Status.BLOCKED, Status.SENT, Status.SENT, Status.READ);
        assertThat(platform.asked("/topapi/message")).hasSize(1);
    }

    @Test
    void theDifferenceBetweenTwoRoundsIsWhoHasReadItInBetween() {
        gateway.declare(Kind.NOTICE, NOTICE);
        dingTalk.recipients(List.of("u1", "u2", "u3"), List.of("u3"));
        gateway.poll();
        dingTalk.recipients(List.of("u1", "u2", "u3"), List.of("u1", "u3"));
        gateway.goOn(Duration.ofMinutes(5));
        gateway.poll();

        Observation read = gateway.log().observations().getLast();
        assertThat(gateway.log().observations()).hasSize(6);
        assertThat(read.claim().standing().status()).isEqualTo(Status.READ);
        assertThat(read.claim().happenedAt()).isBetween(gateway.now().minusSeconds(10), gateway.now());
        assertThat(read.claim().withinSeconds()).isBetween(295, 310);
    }

    @Test
    void afterARestartTheEarliestReadingStandsAndTheRoughnessWithIt() {
        gateway.declare(Kind.NOTICE, NOTICE);
        dingTalk.recipients(List.of("u1"), List.of("u1"));
        gateway.poll();
        gateway.restart();
        gateway.goOn(Duration.ofHours(2));
        gateway.poll();

        List<Claim> readings = gateway.log().observations().stream()
                .map(Observation::claim)
                .filter(claim -> claim.standing().status() == Status.READ)
                .toList();
        ClaimHistory history = ClaimHistory.EMPTY.with(readings.getLast()).with(readings.getFirst());
        assertThat(readings).hasSize(2);
        assertThat(MergeFurthest.merge(history).since())
                .isEqualTo(readings.getFirst().happenedAt());
        assertThat(MergeFurthest.merge(history).withinSeconds()).isBetween(1_800, 1_810);
    }

    @Test
    void aNoticeIsAskedForAsLongAsDingTalkTells() {
        gateway.declare(Kind.NOTICE, NOTICE);
        gateway.goOn(Duration.ofHours(24));
        gateway.poll();

        assertThat(platform.asked("/topapi/message")).isEmpty();
    }

    @Test
    void aFormsAnswerIsTheChildsAndAChangedOneFollows() {
        gateway.declare(Kind.FORM, "winter", "HOME", "AWAY");
        dingTalk.fillIn("stu-1", "在本市", "2026-11-23T08:05:00+08:00");
        gateway.poll();
        dingTalk.fillIn("stu-1", "离开本市", "2026-11-23T08:25:00+08:00");
        gateway.goOn(Duration.ofMinutes(10));
        gateway.poll();

        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().standing().detail())
                .containsExactly("HOME", "AWAY");
        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().order().time().toString())
                .containsExactly("2026-11-23T00:05:00Z", "2026-11-23T00:25:00Z");
        assertThat(gateway.log().observations().stream()
                        .map(Observation::subject)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void formsArePagedAndGoOnAtThePageWhereTheyWereCutOff() {
        gateway.declare(Kind.FORM, "winter", "HOME", "AWAY");
        IntStream.range(0, 250).forEach(i -> dingTalk.fillIn("stu-" + i, "在本市", "2026-11-23T08:05:00+08:00"));
        gateway.diesAtCall(3);
        gateway.poll();
        gateway.restart();
        gateway.diesAtCall(Integer.MAX_VALUE);
        gateway.poll();

        assertThat(gateway.log().observations().stream()
                        .map(Observation::subject)
                        .distinct())
                .hasSize(250);
        assertThat(platform.asked("/v1.0/swform").stream().map(asked -> asked.parameter("nextToken")))
                .containsSubsequence("0", "100", "200")
                .filteredOn("0"::equals)
                .hasSize(1);
    }

    @Test
    void anAnswerThatTheFileDoesNotNameIsRejectedAndNotShown() {
        gateway.declare(Kind.FORM, "winter", "HOME", "AWAY");
        dingTalk.fillIn("stu-1", "住在外婆家", "2026-11-23T08:05:00+08:00");
        gateway.poll();

        assertThat(gateway.log().rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.rule()).isEqualTo("PLATFORM_FIELD");
            assertThat(rejection.arguments()).containsExactly("forms");
        });
        assertThat(gateway.log().rejections()).extracting(Rejection::toString).noneMatch(text -> text.contains("外婆"));
    }
}
