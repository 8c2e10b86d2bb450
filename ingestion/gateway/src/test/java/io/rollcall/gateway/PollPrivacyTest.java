package io.rollcall.gateway;

import static io.rollcall.gateway.FakePlatform.body;
import static io.rollcall.gateway.FakePlatform.cut;
import static io.rollcall.gateway.FakePlatform.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.event.DeliveryCodec;
import io.rollcall.event.Kind;
import io.rollcall.event.LogEntryCodec;
import io.rollcall.event.PollProgressCodec;
import io.rollcall.event.RejectionCodec;
import io.rollcall.event.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a platform names when asked, in its answers, its page keys and its errors' sentences, is in no log line and no record; the feed's status shows nothing but these records. */
class PollPrivacyTest {

    private static final String CHILD = "C-7301-LiLei";

    /** As the fakes' members of staff are called. */
    private static final String[] STAFF = {"manager1", "zhang0", "张三"};

    private static final String SLOT = "2026-11-23T00:10:00Z";
    private static final String SENTENCE = "{\"errcode\":60011,\"code\":60011,\"errmsg\":\"no privilege to " + CHILD
            + "\",\"msg\":\"no privilege to " + CHILD + "\"}";

    @TempDir
    private Path secrets;

    private final FakePlatform dingTalkServer = new FakePlatform();
    private final FakePlatform weComServer = new FakePlatform();
    private final FakePlatform feishuServer = new FakePlatform();
    private PollingGateway gateway;

    @BeforeEach
    void setUp() {
        gateway = new PollingGateway(secrets);
        FakeDingTalk dingTalk = new FakeDingTalk(dingTalkServer);
        dingTalk.hire(11, 3);
        dingTalk.result("manager11-0", "OnDuty", "Late", SLOT, SLOT);
        dingTalk.result("manager11-1", "OnDuty", "Strange" + CHILD, SLOT, SLOT);
        dingTalk.result("manager11-2", "OnDuty", "Normal", "2026-11-23T08:00:00Z", SLOT);
        dingTalk.recipients(List.of(CHILD, "parent-2"), List.of(CHILD));
        dingTalk.fillIn(CHILD, "在本市", "2026-11-23T08:05:00+08:00");
        dingTalk.fillIn(CHILD + "-2", CHILD, "2026-11-23T08:05:00+08:00");
        FakeWeCom weCom = new FakeWeCom(weComServer);
        weCom.checkIn("zhang0", "上班打卡", "", gateway.now().getEpochSecond() - 1200, 0);
        weCom.report(
                CHILD,
                "[{\"question_id\":1,\"single_choice\":2}]",
                gateway.now().getEpochSecond() - 60);
        weCom.report(
                CHILD,
                "[{\"question_id\":1,\"single_choice\":9}]",
                gateway.now().getEpochSecond() - 60);
        weCom.watch(CHILD, 300);
        FakeFeishu feishu = new FakeFeishu(feishuServer);
        feishu.read(CHILD, gateway.now().toEpochMilli() - 60_000);
        declareAndSetUp();
    }

    private void declareAndSetUp() {
        gateway.declare(Kind.NOTICE, "456012");
        gateway.declare(Kind.NOTICE, "om_dc13");
        gateway.declare(Kind.FORM, "winter", "HOME", "AWAY");
        gateway.declareLive("livingid1", Duration.ofMinutes(45));
        gateway.open("s001-wecom");
        gateway.open("s001-feishu");
        gateway.setUp(
                "dingtalk",
                "s001-app",
                "appKey=dingoa",
                "appSecret=secret-1",
                "api=" + dingTalkServer.address(),
                "apiV1=" + dingTalkServer.address(),
                "agentId=1234",
                "departments=1",
                "arrive.AM-IN=06:00 08:10 11:00",
                "poll.attendance=PT10M",
                "poll.notices=PT10M",
                "poll.forms=PT10M",
                "form.winter=PROC-1",
                "form.winter.question=RadioField-1",
                "form.winter.option.HOME=在本市",
                "namespace=one");
        gateway.setUp(
                "wecom",
                "s001-wecom",
                "receiver=ww1",
                "secret=secret-1",
                "api=" + weComServer.address(),
                "departments=2",
                "arrive.AM-IN=06:00 08:10 11:00",
                "poll.attendance=PT10M",
                "poll.health=PT10M",
                "poll.live=PT10M",
                "health.job=jobid1",
                "health.question=1",
                "health.NORMAL=2",
                "namespace=one");
        gateway.setUp(
                "feishu",
                "s001-feishu",
                "appId=cli_1",
                "appSecret=secret-1",
                "api=" + feishuServer.address(),
                "poll.notices=PT10M",
                "namespace=one");
    }

    @AfterEach
    void close() {
        dingTalkServer.close();
        weComServer.close();
        feishuServer.close();
    }

    @Test
    void noIdThatIsPolledIsLoggedOrStored() {
        try (CapturedLog logged = new CapturedLog()) {
            gateway.poll();
            for (FakePlatform.Fault fault : List.of(
                    body(SENTENCE),
                    status(403, SENTENCE),
                    body("{\"" + CHILD),
                    cut("{\"errcode\":0,\"" + CHILD),
                    body("{\"errcode\":0,\"ending\":0,\"next_key\":\"" + CHILD + "\",\"stat_info\":{}}"))) {
                failOnce(fault);
                gateway.goOn(Duration.ofHours(2));
                gateway.poll();
            }

            assertThat(logged.text()).contains("REFUSED").doesNotContain(CHILD).doesNotContain(STAFF);
        }

        assertThat(gateway.log().observations())
                .extracting(observation -> observation.claim().standing().status())
                .contains(Status.LATE, Status.NORMAL, Status.READ, Status.ANSWERED, Status.LEFT);
        assertThat(gateway.log().rejections()).isNotEmpty();
        assertThat(gateway.log().polls()).isNotEmpty();
        assertThat(stored())
                .noneMatch(record -> record.contains(CHILD) || Stream.of(STAFF).anyMatch(record::contains));
    }

    /** Wherever a poll asks for persons. */
    private void failOnce(FakePlatform.Fault fault) {
        dingTalkServer.fail("/attendance/list", fault);
        dingTalkServer.fail("/topapi/message/corpconversation/getsendresult", fault);
        dingTalkServer.fail("/v1.0/swform/forms/PROC-1/instances", fault);
        weComServer.fail("/cgi-bin/checkin/getcheckindata", fault);
        weComServer.fail("/cgi-bin/health/get_report_answer", fault);
        weComServer.fail("/cgi-bin/living/get_watch_stat", fault);
        feishuServer.fail("/open-apis/im/v1/messages/om_dc13/read_users", fault);
    }

    private List<String> stored() {
        LogEntryCodec entries = new LogEntryCodec();
        RejectionCodec rejections = new RejectionCodec();
        DeliveryCodec deliveries = new DeliveryCodec();
        PollProgressCodec polls = new PollProgressCodec();
        return Stream.of(
                        gateway.log().entries().stream().map(entries::encode),
                        gateway.log().rejections().stream().map(rejections::encode),
                        gateway.log().deliveries().stream().map(deliveries::encode),
                        gateway.log().polls().stream().map(polls::encode))
                .flatMap(records -> records)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }
}
