package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Refusals;
import java.util.Optional;
import java.util.Set;

/** How WeCom wants to be asked: the token in the query, an {@code errcode} in every answer. */
final class WeComApi implements Dialect {

    private static final Refusals REFUSALS = new Refusals(
            Set.of("40014", "41001", "42001"),
            Set.of("40001", "40013"),
            Set.of("45009", "45011", "45033"),
            Set.of("", "-1", "6000"));

    @Override
    public String addressProperty() {
        return "api";
    }

    @Override
    public String address() {
        return "https://qyapi.weixin.qq.com";
    }

    @Override
    public Call askForToken(PlatformFeed feed) {
        return Call.get("/cgi-bin/gettoken")
                .with("corpid", feed.require("receiver"))
                .with("corpsecret", feed.require("secret"));
    }

    @Override
    public Optional<Token> token(JsonMessage answer) {
        return Token.in(answer, "access_token", "expires_in");
    }

    @Override
    public Call withToken(Call call, String token) {
        return call.with("access_token", token);
    }

    @Override
    public Verdict verdict(int status, JsonMessage answer) {
        String code = answer.text("errcode").orElse("");
        return code.equals("0") ? Verdict.ANSWER : REFUSALS.verdict(status, code);
    }
}
