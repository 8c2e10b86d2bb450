package io.rollcall.gateway.platform.dingtalk;

import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.CallbackRequest;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.Opened;
import io.rollcall.gateway.platform.Platform;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.ReplayWindow;
import io.rollcall.gateway.platform.SealedMessages;
import io.rollcall.gateway.platform.poll.PollDirectory;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * DingTalk's event callbacks (钉钉, 事件订阅, HTTP 推送). Every answer is {@code success}, encrypted and signed like the request. Of the events, {@code attendance_check_record}
 * is counted: who punched when. Those of the school's address book ({@code edu_…}) have its poll asked soon.
 */
public final class DingTalk implements Platform {

    private static final String PUNCHES = "attendance_check_record";

    /** Of who is whose parent nothing is kept. */
    private static final String GUARDIANS = "edu_user_relation_";

    private static final String PUPILS = "edu_user_";
    private static final String CLASSES = "edu_dept_";
    private static final Set<String> QUESTIONS =
            Set.of("check_url", "check_create_suite_url", "check_update_suite_url");

    private final RandomGenerator random;

    /** @param random cannot be foretold */
    public DingTalk(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String name() {
        return "dingtalk";
    }

    @Override
    public Opened open(CallbackRequest request, PlatformFeed feed) {
        String sealed = JsonMessage.read(request.text())
                .flatMap(envelope -> envelope.text("encrypt"))
                .orElseThrow(() -> CallbackRequest.lacks("encrypt"));
        String timestamp = request.parameter("timestamp");
        SealedMessages messages = SealedMessages.of(feed);
        messages.requireSigned(signature(request), timestamp, request.parameter("nonce"), sealed);
        ReplayWindow.requireMillis(timestamp, feed.now());
        Optional<JsonMessage> message = JsonMessage.read(messages.open(sealed));
        String type = message.flatMap(read -> read.text("EventType")).orElse("");
        Opened.Reply success = success(messages, feed.now());
        if (message.isEmpty()) {
            return Opened.of(List.of(Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "JSON")), success);
        }
        if (QUESTIONS.contains(type)) {
            return Opened.question(success);
        }
        if (type.startsWith(GUARDIANS)) {
            return Opened.question(success);
        }
        if (type.startsWith(PUPILS) || type.startsWith(CLASSES)) {
            return PollDirectory.isSetUp(feed)
                    ? Opened.directoryChanged(success)
                    : Opened.of(List.of(Adapted.Unreadable.because(Rule.DIRECTORY_POLLED)), success);
        }
        return Opened.of(type.equals(PUNCHES) ? punches(message.get(), feed) : notCounted(), success);
    }

    /** Old subscriptions call it otherwise. */
    private static String signature(CallbackRequest request) {
        return request.parameter(request.hasParameter("msg_signature") ? "msg_signature" : "signature");
    }

    private Opened.Reply success(SealedMessages messages, Instant now) {
        byte[] bytes = new byte[SealedMessages.RANDOM_BYTES];
        random.nextBytes(bytes);
        String nonce = HexFormat.of().formatHex(bytes);
        random.nextBytes(bytes);
        String timestamp = String.valueOf(now.toEpochMilli());
        String sealed = messages.seal("success", bytes);
        return Opened.Reply.json(JsonMessage.write(
                "msg_signature", messages.sign(timestamp, nonce, sealed),
                "timeStamp", timestamp,
                "nonce", nonce,
                "encrypt", sealed));
    }

    private static List<Adapted> punches(JsonMessage message, PlatformFeed feed) {
        List<JsonMessage> records = message.objects("DataList");
        return records.isEmpty()
                ? List.of(Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "DataList"))
                : records.stream().map(record -> punch(record, feed)).toList();
    }

    private static Adapted punch(JsonMessage record, PlatformFeed feed) {
        Optional<String> user = record.text("userId");
        OptionalLong millis = record.number("checkTime");
        if (user.isEmpty() || millis.isEmpty()) {
            return Adapted.Unreadable.because(Rule.PLATFORM_FIELD, user.isEmpty() ? "userId" : "checkTime");
        }
        try {
            Instant time = Instant.ofEpochMilli(millis.getAsLong());
            return feed.windows().punch(feed, id(record, feed), time, new Adapted.Person(feed.namespace(), user.get()));
        } catch (DateTimeException noTime) {
            return Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "checkTime");
        }
    }

    private static String id(JsonMessage record, PlatformFeed feed) {
        String own = record.text("bizId").or(() -> record.text("checkTime")).orElse("");
        return feed.idOf(own, record.text("userId").orElse(""));
    }

    private static List<Adapted> notCounted() {
        return List.of(Adapted.Unreadable.because(Rule.PLATFORM_EVENT_COUNTED, PUNCHES));
    }
}
