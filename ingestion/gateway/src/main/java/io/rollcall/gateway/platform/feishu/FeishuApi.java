package io.rollcall.gateway.platform.feishu;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Feishu wants to be asked: the tenant's token in a header, a {@code code} in every answer. */
final class FeishuApi implements Dialect {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> TOKEN_EXPIRED = Set.of("99991661", "99991663", "99991664", "99991668", "99991677");
    private static final Set<String> WRONG_CREDENTIALS = Set.of("10003", "10014");
    private static final String TOO_MANY_CALLS = "99991400";

    @Override
    public String addressProperty() {
        return "api";
    }

    @Override
    public String address() {
        return "https://open.feishu.cn";
    }

    @Override
    public Call askForToken(PlatformFeed feed) {
        return Call.post(
                "/open-apis/auth/v3/tenant_access_token/internal",
                Map.of("app_id", feed.require("appId"), "app_secret", feed.require("appSecret")));
    }

    @Override
    public Optional<Token> token(JsonMessage answer) {
        return answer.text("tenant_access_token")
                .map(token -> new Token(
                        token, Duration.ofSeconds(answer.number("expire").orElse(0))));
    }

    @Override
    public Call withToken(Call call, String token) {
        return call.withHeader("Authorization", "Bearer " + token);
    }

    @Override
    public Verdict verdict(int status, JsonMessage answer) {
        String code = answer.text("code").orElse("");
        if (code.equals("0")) {
            return Verdict.ANSWER;
        }
        if (code.equals(TOO_MANY_CALLS) || status == TOO_MANY_REQUESTS) {
            return new Verdict(Verdict.Kind.TOO_MANY_CALLS, code);
        }
        if (TOKEN_EXPIRED.contains(code)) {
            return new Verdict(Verdict.Kind.TOKEN_EXPIRED, code);
        }
        if (WRONG_CREDENTIALS.contains(code)) {
            return new Verdict(Verdict.Kind.WRONG_CREDENTIALS, code);
        }
        return new Verdict(code.isEmpty() ? Verdict.Kind.BUSY : Verdict.Kind.REFUSED, code);
    }
}
