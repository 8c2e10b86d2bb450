package io.rollcall.gateway.platform.wecom;

import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.CallbackRequest;
import io.rollcall.gateway.platform.Opened;
import io.rollcall.gateway.platform.Platform;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.ReplayWindow;
import io.rollcall.gateway.platform.SealedMessages;
import io.rollcall.gateway.platform.poll.PollDirectory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * WeCom's callbacks (企业微信, 接收消息与事件). GET asks whether the address is ours and wants the decrypted {@code echostr} back; POST brings a message in XML, and wants
 * {@code success}.
 */
public final class WeCom implements Platform {

    private static final String QUESTION = "echostr";
    private static final String ADDRESS_BOOK = "change_school_contact";

    /** Of pupils and classes, however WeCom spells the latter; of parents, who follow or leave the school's notices too, nothing is kept. */
    private static final Pattern CHANGES = Pattern.compile("(create|update|delete)_(student|dep\\w*ment)");

    private static final Opened.Reply SUCCESS = Opened.Reply.text("success");

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
        return isQuestion ? Opened.question(Opened.Reply.text(message)) : take(message, feed);
    }

    private static Opened take(String text, PlatformFeed feed) {
        Optional<XmlMessage> message = XmlMessage.read(text);
        if (message.isEmpty()) {
            return Opened.of(List.of(Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "xml")), SUCCESS);
        }
        if (!message.get().find("Event").equals(Optional.of(ADDRESS_BOOK))) {
            return Opened.of(List.of(new TranslateCard(message.get(), feed).translate()), SUCCESS);
        }
        if (!CHANGES.matcher(message.get().find("ChangeType").orElse("")).matches()) {
            return Opened.question(SUCCESS);
        }
        return PollDirectory.isSetUp(feed)
                ? Opened.directoryChanged(SUCCESS)
                : Opened.of(List.of(Adapted.Unreadable.because(Rule.DIRECTORY_POLLED)), SUCCESS);
    }

    private static String sealedMessage(CallbackRequest request) {
        return XmlMessage.read(request.text())
                .flatMap(envelope -> envelope.find("Encrypt"))
                .orElseThrow(() -> CallbackRequest.lacks("Encrypt"));
    }
}
