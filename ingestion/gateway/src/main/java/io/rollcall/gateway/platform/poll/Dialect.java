package io.rollcall.gateway.platform.poll;

import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import java.time.Duration;
import java.util.Optional;

/** How a platform wants to be asked, and how it says no. */
public interface Dialect {

    /** The property of the feed's file by which another address is set. */
    String addressProperty();

    /** The platform's own address. */
    String address();

    /** The question for a token, with the application's name and secret. */
    Call askForToken(PlatformFeed feed);

    /** The token; empty where the answer holds none. */
    Optional<Token> token(JsonMessage answer);

    /** The call as the platform takes it. */
    Call withToken(Call call, String token);

    /** What became of a call. Told by codes alone; the sentences beside them change, and may name persons. */
    Verdict verdict(int status, JsonMessage answer);

    /**
     * What lets an application in for some time.
     *
     * @param validFor from now
     */
    record Token(String text, Duration validFor) {

        /**
         * The token in an answer; empty where it holds none.
         *
         * @param text the field that holds it
         * @param seconds the field that says for how long it is valid
         */
        public static Optional<Token> in(JsonMessage answer, String text, String seconds) {
            Duration validFor = Duration.ofSeconds(answer.number(seconds).orElse(0));
            return answer.text(text).map(token -> new Token(token, validFor));
        }

        @Override
        public String toString() {
            return "a token";
        }
    }

    /**
     * @param code the platform's own; "" for an answer
     */
    record Verdict(Kind kind, String code) {

        public static final Verdict ANSWER = new Verdict(Kind.ANSWER, "");

        public enum Kind {
            ANSWER,
            /** A new token is needed. */
            TOKEN_EXPIRED,
            /** The name or the secret is wrong. */
            WRONG_CREDENTIALS,
            TOO_MANY_CALLS,
            /** Worth trying again. */
            BUSY,
            REFUSED
        }
    }
}
