package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** DingTalk's older interfaces, which attendance, departments and notices still are: the token in the query, an {@code errcode} in every answer. */
final class DingTalkOapi implements Dialect {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<String> TOKEN_EXPIRED = Set.of("40001", "40014", "42001");
    private static final Set<String> WRONG_CREDENTIALS = Set.of("40013", "40089");
    private static final Set<String> TOO_MANY_CALLS = Set.of("143103", "143104", "143105", "143106");

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
        return answer.text("access_token")
                .map(token -> new Token(
                        token, Duration.ofSeconds(answer.number("expires_in").orElse(0))));
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
        boolean isLimit = all.matches("900(0\\d|1\\d)") || TOO_MANY_CALLS.contains(all);
        if (isLimit || status == TOO_MANY_REQUESTS || answer.text("punish").isPresent()) {
            return new Verdict(Verdict.Kind.TOO_MANY_CALLS, all);
        }
        if (TOKEN_EXPIRED.contains(all)) {
            return new Verdict(Verdict.Kind.TOKEN_EXPIRED, all);
        }
        if (WRONG_CREDENTIALS.contains(all)) {
            return new Verdict(Verdict.Kind.WRONG_CREDENTIALS, all);
        }
        boolean isBusy = all.isEmpty() || all.equals("-1");
        return new Verdict(isBusy ? Verdict.Kind.BUSY : Verdict.Kind.REFUSED, all);
    }
}
