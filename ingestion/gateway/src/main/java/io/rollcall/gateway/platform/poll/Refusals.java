package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.poll.Dialect.Verdict;
import io.rollcall.gateway.platform.poll.Dialect.Verdict.Kind;
import java.util.Set;

/** What a platform's codes mean that has one in every answer, whatever the answer's status; what is in no set is refused for good. */
public record Refusals(
        Set<String> tokenExpired, Set<String> wrongCredentials, Set<String> tooManyCalls, Set<String> busy) {

    private static final int TOO_MANY_REQUESTS = 429;

    public Verdict verdict(int status, String code) {
        return new Verdict(kind(status, code), code);
    }

    private Kind kind(int status, String code) {
        if (tooManyCalls.contains(code) || status == TOO_MANY_REQUESTS) {
            return Kind.TOO_MANY_CALLS;
        }
        if (tokenExpired.contains(code)) {
            return Kind.TOKEN_EXPIRED;
        }
        if (wrongCredentials.contains(code)) {
            return Kind.WRONG_CREDENTIALS;
        }
        return busy.contains(code) ? Kind.BUSY : Kind.REFUSED;
    }
}
