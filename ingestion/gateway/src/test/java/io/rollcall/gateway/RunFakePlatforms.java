package io.rollcall.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Three platforms with a few persons each, for a gateway that really runs to poll. They run until they are killed:
 *
 * <pre>
 * java -cp 'ingestion/gateway/target/test-classes:ingestion/gateway/target/lib/*' io.rollcall.gateway.RunFakePlatforms 18390 18391 18392
 * </pre>
 *
 * <p>DingTalk's address book changes while they run: {@code curl 'http://127.0.0.1:18390/fake/enrol?class=4240007&pupils=kid-51,kid-52'}.
 *
 * <p>The ports are DingTalk's, WeCom's and Feishu's; 0 takes a free one. The secrets are those of the fakes: {@code appKey=dingoa}, {@code receiver=ww1}, and {@code secret-1} for all.
 */
final class RunFakePlatforms {

    private static final ZoneId GUANGZHOU = ZoneId.of("Asia/Shanghai");

    /** From midnight until then the morning's results are still those of the day before. */
    private static final Duration MORNING = Duration.ofHours(9);

    private static final Duration LATE = Duration.ofMinutes(25);

    private final Instant now;
    private final LocalDate day;
    private final Instant scheduled;

    private RunFakePlatforms(Instant now) {
        this.now = now;
        this.scheduled = lastStart(now);
        this.day = LocalDate.ofInstant(scheduled, GUANGZHOU);
    }

    /** When work began on the last day of which the morning is over: 08:10. */
    static Instant lastStart(Instant now) {
        return LocalDate.ofInstant(now.minus(MORNING), GUANGZHOU)
                .atTime(8, 10)
                .atZone(GUANGZHOU)
                .toInstant();
    }

    public static void main(String[] ports) throws InterruptedException {
        if (ports.length != 3) {
            System.err.println("Say three ports: DingTalk's, WeCom's and Feishu's.");
            System.exit(2);
        }
        RunFakePlatforms all = new RunFakePlatforms(Instant.now());
        try (FakePlatform dingTalk = new FakePlatform(Integer.parseInt(ports[0]));
                FakePlatform weCom = new FakePlatform(Integer.parseInt(ports[1]));
                FakePlatform feishu = new FakePlatform(Integer.parseInt(ports[2]))) {
            all.fillDingTalk(dingTalk);
            all.fillWeCom(weCom);
            all.fillFeishu(feishu);
            System.out.println("day " + all.day);
            System.out.println("dingtalk " + dingTalk.address());
            System.out.println("wecom " + weCom.address());
            System.out.println("feishu " + feishu.address());
            Thread.currentThread().join();
        }
    }

    /** Two classes of 41 and 3 pupils; five members of staff in two departments; notice 456012 with one reader of three; form PROC-1 with two answers. */
    private void fillDingTalk(FakePlatform platform) {
        FakeDingTalk dingTalk = new FakeDingTalk(platform, day);
        dingTalk.enrol(4_240_006, pupils("kid-", 41));
        dingTalk.enrol(4_240_007, pupils("kit-", 3));
        platform.answer("/fake/enrol", asked -> {
            dingTalk.enrol(
                    Long.parseLong(asked.parameter("class")),
                    asked.parameter("pupils").split(","));
            return "{}";
        });
        dingTalk.hire(11, 3);
        dingTalk.hire(12, 2);
        arrives(dingTalk, "manager11-0", "Late", LATE);
        arrives(dingTalk, "manager11-1", "Normal", Duration.ofMinutes(-10));
        arrives(dingTalk, "manager11-2", "Absenteeism", Duration.ZERO);
        arrives(dingTalk, "manager12-0", "NotSigned", Duration.ZERO);
        arrives(dingTalk, "manager12-1", "Normal", Duration.ofMinutes(-2));
        dingTalk.recipients(List.of("parent-1", "parent-2", "parent-3"), List.of("parent-3"));
        dingTalk.fillIn("stu-1", "在本市", now.toString());
        dingTalk.fillIn("stu-2", "离开本市", now.toString());
    }

    private static String[] pupils(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    private void arrives(FakeDingTalk dingTalk, String user, String result, Duration after) {
        dingTalk.result(
                user,
                "OnDuty",
                result,
                scheduled.toString(),
                scheduled.plus(after).toString());
    }

    /** Two classes of 40 and 2 pupils; three members of staff; health reports of three pupils, of whom one has a symptom (question 1, option 1); live class livingid1 with three viewers. */
    private void fillWeCom(FakePlatform platform) {
        FakeWeCom weCom = new FakeWeCom(platform, day);
        long slot = scheduled.getEpochSecond();
        weCom.enrol(21, pupils("kin-", 40));
        weCom.enrol(22, pupils("kip-", 2));
        weCom.checkIn("zhang0", "上班打卡", "时间异常", slot + LATE.toSeconds(), slot);
        weCom.checkIn("zhang1", "上班打卡", "", slot - 300, slot);
        weCom.checkIn("zhang2", "上班打卡", "未打卡", slot, slot);
        weCom.report("stu-1", "[{\"question_id\":1,\"single_choice\":1}]", slot - 3600);
        weCom.report("stu-2", "[{\"question_id\":1,\"single_choice\":2}]", slot - 3500);
        weCom.report("stu-3", "[{\"question_id\":1,\"single_choice\":2}]", slot - 3400);
        weCom.watch("stu-1", 1500);
        weCom.watch("stu-2", 40);
    }

    /** Four members of staff; notice om_dc13 with two readers. */
    private void fillFeishu(FakePlatform platform) {
        FakeFeishu feishu = new FakeFeishu(platform);
        long slot = scheduled.getEpochSecond();
        feishu.hire(4);
        feishu.result("e0", "Late", slot, slot + LATE.toSeconds(), "Todo");
        feishu.result("e1", "Normal", slot, slot - 120, "Todo");
        feishu.result("e2", "Lack", slot, slot, "Todo");
        feishu.result("e3", "NoNeedCheck", slot, slot, "Todo");
        feishu.read("parent-1", now.minusSeconds(600).toEpochMilli());
        feishu.read("parent-2", now.minusSeconds(300).toEpochMilli());
    }
}
