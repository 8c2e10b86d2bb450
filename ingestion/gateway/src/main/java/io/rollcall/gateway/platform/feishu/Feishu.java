package io.rollcall.gateway.platform.feishu;

import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.CallbackRequest;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.Opened;
import io.rollcall.gateway.platform.Platform;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.ReplayWindow;
import io.rollcall.gateway.request.RequestFailedException;
import io.rollcall.gateway.request.RequestFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Feishu's event callbacks (飞书, 事件订阅, version 2.0), encrypted. Events are signed in the headers; the question whether the address is ours may come unsigned, and is
 * believed by the token within its encryption.
 */
public final class Feishu implements Platform {

    private static final String SIGNATURE = "X-Lark-Signature";

    @Override
    public String name() {
        return "feishu";
    }

    @Override
    public Opened open(CallbackRequest request, PlatformFeed feed) {
        String sealed = JsonMessage.read(request.text())
                .flatMap(envelope -> envelope.text("encrypt"))
                .orElseThrow(() -> CallbackRequest.lacks("encrypt"));
        FeishuCipher cipher = new FeishuCipher(feed.require("encryptKey"));
        if (!request.hasHeader(SIGNATURE)) {
            return unsigned(cipher, sealed, feed);
        }
        String timestamp = request.header("X-Lark-Request-Timestamp");
        cipher.requireSigned(
                request.header(SIGNATURE), timestamp, request.header("X-Lark-Request-Nonce"), request.text());
        ReplayWindow.requireSeconds(timestamp, feed.now());
        return signed(JsonMessage.read(cipher.open(sealed)), feed);
    }

    /** All that fails fails in the same way: whoever tries ciphertexts must not learn which of them are well padded. */
    private static Opened unsigned(FeishuCipher cipher, String sealed, PlatformFeed feed) {
        String token = feed.require("verificationToken");
        try {
            Optional<Opened> answer = JsonMessage.read(cipher.open(sealed))
                    .filter(message -> isToken(message, token))
                    .flatMap(Feishu::question);
            if (answer.isPresent()) {
                return answer.get();
            }
        } catch (RequestFailedException undecipherable) {
            throw RequestFailedException.of(RequestFailure.WRONG_SIGNATURE);
        }
        throw RequestFailedException.of(RequestFailure.WRONG_SIGNATURE);
    }

    private static Opened signed(Optional<JsonMessage> read, PlatformFeed feed) {
        Opened.Reply success = Opened.Reply.json(JsonMessage.write("msg", "success"));
        if (read.isEmpty()) {
            return Opened.of(List.of(Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "JSON")), success);
        }
        JsonMessage message = read.get();
        JsonMessage header = message.object("header");
        Optional<Opened> question = question(message);
        boolean isOurs = isToken(question.isPresent() ? message : header, feed.require("verificationToken"));
        boolean isOurApps = question.isPresent() || header.text("app_id").equals(Optional.of(feed.require("appId")));
        if (!isOurs || !isOurApps) {
            throw RequestFailedException.of(RequestFailure.WRONG_RECEIVER);
        }
        return question.orElseGet(() -> Opened.of(new TranslateEvent(message, feed).translate(), success));
    }

    /** The answer, where it is the question. */
    private static Optional<Opened> question(JsonMessage message) {
        return message.text("type").filter("url_verification"::equals).map(_ -> {
            String challenge = message.text("challenge").orElse("");
            return Opened.question(Opened.Reply.json(JsonMessage.write("challenge", challenge)));
        });
    }

    private static boolean isToken(JsonMessage holder, String token) {
        byte[] said = holder.text("token").orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(said, token.getBytes(StandardCharsets.UTF_8));
    }
}
