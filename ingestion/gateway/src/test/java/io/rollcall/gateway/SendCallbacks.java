package io.rollcall.gateway;

import io.rollcall.gateway.Http.Answer;
import io.rollcall.gateway.PlatformSide.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Calls a gateway that really runs as each platform would, and as somebody else would, and shows what it answered:
 *
 * <pre>
 * java -cp 'ingestion/gateway/target/test-classes:ingestion/gateway/target/lib/*' io.rollcall.gateway.SendCallbacks 18301 s001-dingtalk s002-wecom s003-feishu s009-other
 * </pre>
 *
 * The port is the gateway's; then the platforms' feeds, set up with the secrets of {@link PlatformSide} (Feishu's Encrypt Key is {@code test key}), and one that each platform's
 * file gives other secrets.
 */
final class SendCallbacks {

    private static final String FEISHU_KEY = "test key";
    private static final String OTHER_TOKEN = "not-the-token";

    private final PlatformSide side;
    private final Instant now;
    private final Instant old;

    private SendCallbacks(PlatformSide side, Instant now) {
        this.side = side;
        this.now = now;
        this.old = now.minus(Duration.ofMinutes(10));
    }

    public static void main(String[] arguments) {
        if (arguments.length != 5) {
            System.err.println(
                    "Say the gateway's port, the feeds of DingTalk, WeCom and Feishu, and one of other secrets.");
            System.exit(2);
        }
        SendCallbacks all =
                new SendCallbacks(new PlatformSide(new Http(Integer.parseInt(arguments[0]))), Instant.now());
        all.dingTalk(arguments[1], arguments[4]);
        all.weCom(arguments[2], arguments[4]);
        all.feishu(arguments[3], arguments[4]);
    }

    /** A punch in time. */
    private void dingTalk(String feed, String otherFeed) {
        Secrets right = PlatformSide.DINGTALK;
        String punch =
                DingTalkCallbackTest.punches(RunFakePlatforms.lastStart(now).minusSeconds(300));
        show("dingtalk", "right", side.dingTalkSends(feed, right, now, punch));
        String moved = "{\"EventType\":\"edu_user_insert\",\"CorpId\":\"ding19cdf2s221ef83f635c2\"}";
        show("dingtalk", "address book", side.dingTalkSends(feed, right, now, moved));
        show("dingtalk", "wrong signature", side.dingTalkSends(feed, right.withToken(OTHER_TOKEN), now, punch));
        show("dingtalk", "old timestamp", side.dingTalkSends(feed, right, old, punch));
        show("dingtalk", "another feed", side.dingTalkSends(otherFeed, right, now, punch));
    }

    /** A health card's button. */
    private void weCom(String feed, String otherFeed) {
        Secrets right = PlatformSide.WECOM.withReceiver("ww1");
        String day = now.atOffset(ZoneOffset.ofHours(8)).toLocalDate().format(DateTimeFormatter.BASIC_ISO_DATE);
        String card = WeComCallbackTest.card("health@" + day, "SYMPTOM", now);
        show("wecom", "right", side.weComSends(feed, right, now, card));
        show(
                "wecom",
                "address book",
                side.weComSends(feed, right, now, WeComCallbackTest.addressBook("create_student")));
        show("wecom", "wrong signature", side.weComSends(feed, right.withToken(OTHER_TOKEN), now, card));
        show("wecom", "old timestamp", side.weComSends(feed, right, old, card));
        show("wecom", "another feed", side.weComSends(otherFeed, right, now, card));
    }

    /** A punch a quarter of an hour late. */
    private void feishu(String feed, String otherFeed) {
        String punch = FeishuCallbackTest.punch(RunFakePlatforms.lastStart(now).plusSeconds(900));
        show("feishu", "right", side.feishuSends(feed, FEISHU_KEY, now, punch));
        show("feishu", "wrong signature", side.feishuSends(feed, OTHER_TOKEN, now, punch));
        show("feishu", "old timestamp", side.feishuSends(feed, FEISHU_KEY, old, punch));
        show("feishu", "another feed", side.feishuSends(otherFeed, FEISHU_KEY, now, punch));
    }

    private static void show(String platform, String what, Answer answer) {
        String refusal = answer.status() == 200 ? "taken" : answer.code();
        System.out.printf("%-8s %-15s %d %s%n", platform, what, answer.status(), refusal);
    }
}
