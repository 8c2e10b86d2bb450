package io.rollcall.gateway.platform.feishu;

import io.rollcall.event.Kind;
import io.rollcall.event.Status;
import io.rollcall.gateway.intake.Adapted;
import io.rollcall.gateway.intake.Rule;
import io.rollcall.gateway.platform.JsonMessage;
import io.rollcall.gateway.platform.PlatformFeed;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** From an event of Feishu's to what it says: a punch, or that messages of the school's bot were read. */
final class TranslateEvent {

    private static final String PUNCH = "attendance.user_flow.created_v1";
    private static final String READ = "im.message.message_read_v1";

    private final JsonMessage header;
    private final JsonMessage event;
    private final PlatformFeed feed;

    TranslateEvent(JsonMessage message, PlatformFeed feed) {
        this.header = message.object("header");
        this.event = message.object("event");
        this.feed = feed;
    }

    List<Adapted> translate() {
        return switch (header.text("event_type").orElse("")) {
            case PUNCH -> List.of(punch());
            case READ -> receipts();
            default -> List.of(Adapted.Unreadable.because(Rule.PLATFORM_EVENT_COUNTED, PUNCH + ", " + READ));
        };
    }

    private Adapted punch() {
        Optional<String> employee = event.text("employee_id");
        Optional<Instant> time = time(event.number("check_time"), 1_000);
        if (employee.isEmpty() || time.isEmpty()) {
            return Adapted.Unreadable.because(
                    Rule.PLATFORM_FIELD, employee.isEmpty() ? "event.employee_id" : "event.check_time");
        }
        String own = event.text("record_id").or(() -> header.text("event_id")).orElse("");
        String id = feed.idOf(own, employee.get(), time.get().toString());
        return feed.windows().punch(feed, id, time.get(), new Adapted.Person(feed.namespace(), employee.get()));
    }

    /** A message's id is its notice's. */
    private List<Adapted> receipts() {
        JsonMessage reader = event.object("reader");
        Optional<Adapted.Person> person = person(reader.object("reader_id"));
        Optional<Instant> time = time(reader.number("read_time"), 1);
        List<String> messages = event.texts("message_id_list");
        if (person.isEmpty() || time.isEmpty() || messages.isEmpty()) {
            String missing = person.isEmpty() ? "reader_id" : time.isEmpty() ? "read_time" : "message_id_list";
            return List.of(Adapted.Unreadable.because(Rule.PLATFORM_FIELD, "event." + missing));
        }
        return messages.stream()
                .map(message -> receipt(message, person.get(), time.get()))
                .toList();
    }

    private Adapted receipt(String message, Adapted.Person reader, Instant time) {
        String date = feed.dayOfDeclared(Kind.NOTICE, message, time).toString();
        var at = new Adapted.At(Kind.NOTICE, feed.school(), date, message);
        String id = feed.idOf(header.text("event_id").orElse(""), message, reader.id(), time.toString());
        return new Adapted.Statement(id, time, at, reader, Status.READ.name());
    }

    /** The user's id, by which punches know them too; the application's own id for them, in a namespace of its own, where it may not see that. */
    private Optional<Adapted.Person> person(JsonMessage ids) {
        return ids.text("user_id")
                .map(user -> new Adapted.Person(feed.namespace(), user))
                .or(() -> ids.text("open_id").map(open -> new Adapted.Person(feed.namespace() + ".open", open)));
    }

    private static Optional<Instant> time(OptionalLong number, int millis) {
        try {
            return number.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochMilli(Math.multiplyExact(number.getAsLong(), millis)));
        } catch (ArithmeticException | DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
