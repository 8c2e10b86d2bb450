package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import io.rollcall.gateway.platform.poll.Refusals;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** DingTalk's older interfaces, which attendance, departments and notices still are: the token in the query, an {@code errcode} in every answer. */
final class DingTalkOapi implements Dialect {

    private static final Refusals REFUSALS = new Refusals(
            Set.of("40001", "40014", "42001"),
            Set.of("40013", "40089"),
            Set.of("143103", "143104", "143105", "143106"),
            Set.of("", "-1"));

    private static final Pattern LIMIT = Pattern.compile("900[01]\\d");

    @Override
    public String addressProperty() {
        return "api";
    }

    @Override
    public String address() {
        return "https://oapi.dingtalk.com";
    }

    @Override
    public Call askForToken(PlatformFeed feed) {
        return Call.get("/gettoken")
                .with("appkey", feed.require("appKey"))
                .with("appsecret", feed.require("appSecret"));
    }

    @Override
    public Optional<Token> token(JsonMessage answer) {
        return Token.in(answer, "access_token", "expires_in");
    }

    @Override
    public Call withToken(Call call, String token) {
        return call.with("access_token", token);
    }

    /** Behind 88 stands another one. A machine that is shut out for minutes gets neither, but the page of a guard before it. */
    @Override
    public Verdict verdict(int status, JsonMessage answer) {
        String code = answer.text("errcode").orElse("");
        if (code.equals("0")) {
            return Verdict.ANSWER;
        }
        String all = code.equals("88") ? answer.text("sub_code").orElse(code) : code;
        if (LIMIT.matcher(all).matches() || answer.text("punish").isPresent()) {
            return new Verdict(Verdict.Kind.TOO_MANY_CALLS, all);
        }
        return REFUSALS.verdict(status, all);
    }
}
