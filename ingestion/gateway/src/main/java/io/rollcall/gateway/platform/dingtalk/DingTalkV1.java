package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.event.Codes;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.poll.Call;
import io.rollcall.gateway.platform.poll.Dialect;
import java.util.Map;
import java.util.Optional;

/** DingTalk's newer interfaces: the token in a header, what failed in the status and a {@code code} of words. */
final class DingTalkV1 implements Dialect {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public String addressProperty() {
        return "apiV1";
    }

    @Override
    public String address() {
        return "https://api.dingtalk.com";
    }

    @Override
    public Call askForToken(PlatformFeed feed) {
        return Call.post(
                "/v1.0/oauth2/accessToken",
                Map.of("appKey", feed.require("appKey"), "appSecret", feed.require("appSecret")));
    }

    @Override
    public Optional<Token> token(JsonMessage answer) {
        return Token.in(answer, "accessToken", "expireIn");
    }

    @Override
    public Call withToken(Call call, String token) {
        return call.withHeader("x-acs-dingtalk-access-token", token);
    }

    @Override
    public Verdict verdict(int status, JsonMessage answer) {
        if (status == OK) {
            return Verdict.ANSWER;
        }
        String code = answer.text("code").filter(Codes::isCode).orElse(String.valueOf(status));
        if (status == TOO_MANY_REQUESTS || code.startsWith("Throttling")) {
            return new Verdict(Verdict.Kind.TOO_MANY_CALLS, code);
        }
        if (status == UNAUTHORIZED || code.equals("InvalidAuthentication")) {
            return new Verdict(Verdict.Kind.TOKEN_EXPIRED, code);
        }
        boolean isUnknown = code.equals("invalidClientIdOrSecret");
        return new Verdict(isUnknown ? Verdict.Kind.WRONG_CREDENTIALS : Verdict.Kind.REFUSED, code);
    }
}
