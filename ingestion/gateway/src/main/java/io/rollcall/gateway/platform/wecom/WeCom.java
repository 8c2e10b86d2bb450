package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.CallbackRequest;
import io.rollcall.gateway.platform.Opened;
import io.rollcall.gateway.platform.Platform;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.ReplayWindow;
import io.rollcall.gateway.platform.SealedMessages;
import java.util.List;

/**
 * WeCom's callbacks (企业微信, 接收消息与事件). GET asks whether the address is ours and wants the decrypted {@code echostr} back; POST brings a message in XML, and wants
 * {@code success}.
 */
public final class WeCom implements Platform {

    private static final String QUESTION = "echostr";

    @Override
    public String name() {
        return "wecom";
    }

    @Override
    public Opened open(CallbackRequest request, PlatformFeed feed) {
        boolean isQuestion = request.hasParameter(QUESTION);
        String sealed = isQuestion ? request.parameter(QUESTION) : sealedMessage(request);
        String timestamp = request.parameter("timestamp");
        SealedMessages messages = SealedMessages.of(feed);
        messages.requireSigned(request.parameter("msg_signature"), timestamp, request.parameter("nonce"), sealed);
        ReplayWindow.requireSeconds(timestamp, feed.now());
        String message = messages.open(sealed);
        return isQuestion
                ? Opened.question(Opened.Reply.text(message))
                : Opened.of(List.of(translate(message, feed)), Opened.Reply.text("success"));
    }

    private static String sealedMessage(CallbackRequest request) {
        return XmlMessage.read(request.text())
                .flatMap(envelope -> envelope.find("Encrypt"))
                .orElseThrow(() -> CallbackRequest.lacks("Encrypt"));
    }

    private static Adapted translate(String message, PlatformFeed feed) {
        return XmlMessage.read(message)
                .map(read -> new TranslateCard(read, feed).translate())
                .orElseGet(() -> Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "xml"));
    }
}
