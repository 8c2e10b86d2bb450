package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.gateway.PlatformSide;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/** Callbacks made with the right secrets. What is mutated before it is sealed is the platform's own, and may be anything; what is mutated afterwards may not be taken. */
final class SealedAttempts {

    private static final String FEISHU_KEY = "test key";
    private static final String NONCE = "1372623149";

    private final Target target;

    SealedAttempts(Target target) {
        this.target = target;
    }

    Attempt next(Mutation mutation) {
        return switch (mutation.below(3)) {
            case 0 -> weCom(mutation);
            case 1 -> dingTalk(mutation);
            default -> feishu(mutation);
        };
    }

    private Attempt weCom(Mutation mutation) {
        String time = seconds();
        String card = "<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><FromUserName><![CDATA[zhangsan]]>"
                + "</FromUserName><CreateTime>" + time + "</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                + "<Event><![CDATA[template_card_event]]></Event><EventKey><![CDATA[NORMAL]]></EventKey>"
                + "<TaskId><![CDATA[health@20261123]]></TaskId></xml>";
        String sealed = PlatformSide.WECOM.seal(mutation.text(card));
        String signature = PlatformSide.WECOM.sign(time, NONCE, sealed);
        boolean tampered = mutation.chance(3);
        String sent = tampered ? turned(sealed, mutation) : sealed;
        return attempt(
                "wecom",
                "?msg_signature=" + signature + "&timestamp=" + time + "&nonce=" + NONCE,
                HttpRequest.newBuilder().header("Content-Type", "text/xml"),
                "<xml><ToUserName><![CDATA[wx5823bf96d3bd56c7]]></ToUserName><Encrypt><![CDATA[" + sent
                        + "]]></Encrypt></xml>",
                tampered);
    }

    private Attempt dingTalk(Mutation mutation) {
        String time = String.valueOf(target.now().toEpochMilli());
        String event = "{\"EventType\":\"attendance_check_record\",\"DataList\":[{\"eventId\":1,\"checkTime\":" + time
                + ",\"corpId\":\"ding1\",\"bizId\":\"b1\",\"checkByUser\":true,\"userId\":\"manager4220\"}]}";
        String sealed = PlatformSide.DINGTALK.seal(mutation.text(event));
        String signature = PlatformSide.DINGTALK.sign(time, NONCE, sealed);
        boolean tampered = mutation.chance(3);
        return attempt(
                "dingtalk",
                "?signature=" + (tampered ? turned(signature, mutation) : signature) + "&timestamp=" + time + "&nonce="
                        + NONCE,
                HttpRequest.newBuilder().header("Content-Type", "application/json"),
                "{\"encrypt\":\"" + sealed + "\"}",
                tampered);
    }

    private Attempt feishu(Mutation mutation) {
        String time = seconds();
        String event =
                "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e1\",\"token\":\"wz5vVgAqJ0cghdfdjdVuxeyTt8hvYHBg\","
                        + "\"create_time\":\"" + time + "000\",\"event_type\":\"attendance.user_flow.created_v1\","
                        + "\"app_id\":\"cli_a0c203e66cf8100c\"},\"event\":{\"employee_id\":\"zhangsan\",\"check_time\":\""
                        + time
                        + "\",\"record_id\":\"r1\",\"type\":0}}";
        String body = PlatformSide.sealedByFeishu(FEISHU_KEY, mutation.text(event));
        String signature =
                PlatformSide.hash("SHA-256", (time + NONCE + FEISHU_KEY + body).getBytes(StandardCharsets.UTF_8));
        boolean tampered = mutation.chance(3);
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .header("X-Lark-Request-Timestamp", time)
                .header("X-Lark-Request-Nonce", NONCE)
                .header("X-Lark-Signature", tampered ? turned(signature, mutation) : signature);
        return attempt("feishu", "", request, body, tampered);
    }

    private Attempt attempt(String platform, String query, HttpRequest.Builder request, String body, boolean tampered) {
        String what = "sealed " + platform + ' ' + query + ' ' + body;
        request.uri(target.gateway().resolve("/v1/callbacks/" + platform + "/" + target.callbackFeed() + query))
                .POST(BodyPublishers.ofString(body));
        return new Attempt(
                what,
                request.build(),
                false,
                _ -> assertThat(tampered)
                        .as("taken although it was tampered with: " + what)
                        .isFalse());
    }

    /** With one letter or digit of it another one. */
    private static String turned(String text, Mutation mutation) {
        int at = mutation.below(text.length() - 4);
        char other = text.charAt(at) == 'a' ? 'b' : 'a';
        return URLEncoder.encode(text.substring(0, at) + other + text.substring(at + 1), StandardCharsets.UTF_8)
                .replace("%2B", "+")
                .replace("%2F", "/")
                .replace("%3D", "=");
    }

    private String seconds() {
        return String.valueOf(target.now().getEpochSecond());
    }
}
