package io.rollcall.gateway.platform.wecom;

import io.rollcall.event.Kind;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.PlatformFeed;
import io.rollcall.gateway.platform.Windows;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From the event of a pressed card ({@code template_card_event}) to what it says. The card's {@code TaskId}, which the school's application chooses, names the occasion:
 * {@code clock@AM-IN@20261123}, {@code health@20261123}; more behind a further {@code @} keeps the ids of several cards apart.
 */
final class TranslateCard {

    private static final String EVENT = "template_card_event";
    private static final String HERE = "HERE";
    private static final String FORMS = "attendance@SESSION@YYYYMMDD, clock@SHIFT@YYYYMMDD, health@YYYYMMDD, "
            + "form@CAMPAIGN@YYYYMMDD, notice@NOTICE@YYYYMMDD";
    private static final Map<String, Kind> KINDS = Map.of(
            "attendance", Kind.ATTENDANCE,
            "clock", Kind.STAFF_CLOCK,
            "health", Kind.HEALTH_REPORT,
            "form", Kind.FORM,
            "notice", Kind.NOTICE);

    private final XmlMessage message;
    private final PlatformFeed feed;

    TranslateCard(XmlMessage message, PlatformFeed feed) {
        this.message = message;
        this.feed = feed;
    }

    Adapted translate() {
        if (!message.find("Event").equals(Optional.of(EVENT))) {
            return Adapted.Unreadable.because(Rule.PLATFORM_EVENT_COUNTED, EVENT);
        }
        for (String needed : new String[] {"FromUserName", "CreateTime", "TaskId"}) {
            if (message.find(needed).isEmpty()) {
                return Adapted.Unreadable.because(Rule.PLATFORM_FIELD, needed);
            }
        }
        @Nullable Instant time = time(text("CreateTime"));
        if (time == null) {
            return Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "CreateTime");
        }
        return at(text("TaskId"))
                .map(at -> statement(at, time))
                .orElseGet(() -> Adapted.Unreadable.because(Rule.CARD_TASK_ID, FORMS));
    }

    private Adapted statement(Adapted.At at, Instant time) {
        String answer = message.find("OptionId").orElseGet(() -> text("EventKey"));
        if (answer.isEmpty()) {
            return Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "EventKey");
        }
        if (answer.equals(HERE)) {
            Windows windows = feed.windows();
            boolean isOfTheDay = feed.dayOf(time).toString().equals(at.date());
            Optional<String> status =
                    isOfTheDay ? windows.statusAt(feed, at.kind(), at.name(), time) : Optional.empty();
            if (status.isEmpty()) {
                return Adapted.Unreadable.because(Rule.PUNCH_IN_WINDOW, windows.names());
            }
            Adapted.Timing timing = windows.timingAt(feed, at.kind(), at.name(), time);
            return new Adapted.Statement(id(answer), timing, at, person(), status.get());
        }
        return new Adapted.Statement(id(answer), time, at, person(), answer);
    }

    /** WeCom's events have no id; its manual tells them apart by who and when. */
    private String id(String answer) {
        return feed.idOf(text("ToUserName"), text("FromUserName"), text("CreateTime"), text("TaskId"), answer);
    }

    private Adapted.Person person() {
        return new Adapted.Person(feed.namespace(), text("FromUserName"));
    }

    private Optional<Adapted.At> at(String taskId) {
        String[] parts = taskId.split("@", -1);
        @Nullable Kind kind = KINDS.get(parts[0]);
        int dateAt = kind == Kind.HEALTH_REPORT ? 1 : 2;
        if (kind == null || parts.length <= dateAt) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(parts[dateAt], DateTimeFormatter.BASIC_ISO_DATE.withLocale(Locale.ROOT));
            return Optional.of(
                    new Adapted.At(kind, feed.school(), date.toString(), kind == Kind.HEALTH_REPORT ? "" : parts[1]));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant time(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException noTime) {
            return null;
        }
    }

    private String text(String element) {
        return message.find(element).orElse("");
    }
}
