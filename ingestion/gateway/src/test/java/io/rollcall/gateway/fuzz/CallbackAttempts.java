package io.rollcall.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Callbacks of platforms that nobody has signed: none of them may be taken. */
final class CallbackAttempts {

    private static final List<String> PLATFORMS = List.of("wecom", "dingtalk", "feishu");
    private static final List<String> BODIES = List.of(
            "<xml><ToUserName><![CDATA[wx]]></ToUserName><Encrypt><![CDATA[RypEvHKD8QQKFhvQ6QleEA==]]></Encrypt></xml>",
            "{\"encrypt\":\"P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=\"}",
            "{\"challenge\":\"1b6aef1a\",\"token\":\"x\",\"type\":\"url_verification\"}");

    private final Target target;

    CallbackAttempts(Target target) {
        this.target = target;
    }

    Attempt next(Mutation mutation) {
        String body = mutation.text(mutation.any(BODIES));
        String now = String.valueOf(target.now().getEpochSecond());
        String query = "?msg_signature=" + encoded(mutation.text("5c45ff5e21c57e6ad56bac8758b79b1d9ac89fd3"))
                + "&timestamp=" + encoded(mutation.chance(3) ? mutation.text(now) : now)
                + "&nonce=" + encoded(mutation.text("263014780"))
                + (mutation.chance(3) ? "&echostr=" + encoded(mutation.text("P9nAzCzyDtyTWESHep1vCw==")) : "");
        HttpRequest.Builder request = HttpRequest.newBuilder(target.gateway()
                .resolve("/v1/callbacks/" + mutation.any(PLATFORMS) + "/" + target.callbackFeed() + query));
        if (mutation.chance(2)) {
            request.header("X-Lark-Signature", "bc5b503a")
                    .header("X-Lark-Request-Timestamp", now)
                    .header("X-Lark-Request-Nonce", "1615381917");
        }
        String what = "callback " + query + ' ' + body;
        byte[] sent = mutation.bytes(body.getBytes(StandardCharsets.UTF_8));
        return Attempt.of(
                what,
                request,
                mutation.chance(4) ? "GET" : "POST",
                sent,
                _ -> assertThat(what).as("taken without a signature").isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
