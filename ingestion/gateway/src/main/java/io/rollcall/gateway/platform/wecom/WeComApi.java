package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How WeCom wants to be asked: the token in the query, an {@code errcode} in every answer. */
final class WeComApi implements Dialect {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> TOKEN_EXPIRED = Set.of("40014", "41001", "42001");
    private static final Set<String> WRONG_CREDENTIALS = Set.of("40001", "40013");
    private static final Set<String> TOO_MANY_CALLS = Set.of("45009", "45011", "45033");
    private static final Set<String> BUSY = Set.of("", "-1", "6000");

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
        return answer.text("access_token")
                .map(token -> new Token(
                        token, Duration.ofSeconds(answer.number("expires_in").orElse(0))));
    }

    @Override
    public Call withToken(Call call, String token) {
        return call.with("access_token", token);
    }

    @Override
    public Verdict verdict(int status, JsonMessage answer) {
        String code = answer.text("errcode").orElse("");
        if (code.equals("0")) {
            return Verdict.ANSWER;
        }
        if (TOO_MANY_CALLS.contains(code) || status == TOO_MANY_REQUESTS) {
            return new Verdict(Verdict.Kind.TOO_MANY_CALLS, code);
        }
        if (TOKEN_EXPIRED.contains(code)) {
            return new Verdict(Verdict.Kind.TOKEN_EXPIRED, code);
        }
        if (WRONG_CREDENTIALS.contains(code)) {
            return new Verdict(Verdict.Kind.WRONG_CREDENTIALS, code);
        }
        return new Verdict(BUSY.contains(code) ? Verdict.Kind.BUSY : Verdict.Kind.REFUSED, code);
    }
}
