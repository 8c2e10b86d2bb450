package io.rollcall.gateway.platform.feishu;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Refusals;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How Feishu wants to be asked: the tenant's token in a header, a {@code code} in every answer. */
final class FeishuApi implements Dialect {

    private static final Refusals REFUSALS = new Refusals(
            Set.of("99991661", "99991663", "99991664", "99991668", "99991677"),
            Set.of("10003", "10014"),
            Set.of("99991400"),
            Set.of(""));

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
        return Token.in(answer, "tenant_access_token", "expire");
    }

    @Override
    public Call withToken(Call call, String token) {
        return call.withHeader("Authorization", "Bearer " + token);
    }

    @Override
    public Verdict verdict(int status, JsonMessage answer) {
        String code = answer.text("code").orElse("");
        return code.equals("0") ? Verdict.ANSWER : REFUSALS.verdict(status, code);
    }
}
