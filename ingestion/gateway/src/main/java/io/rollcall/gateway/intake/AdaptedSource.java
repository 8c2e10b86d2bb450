package io.rollcall.gateway.intake;

import io.rollcall.event.Kind;
import io.rollcall.event.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows what an adapter has read as the events that its source would have sent. */
final class AdaptedSource implements EventSource {

    private static final String SOURCE = "adapter";

    private final AdaptedEvents events;

    AdaptedSource(AdaptedEvents events) {
        this.events = events;
    }

    @Override
    public int most() {
        return AdaptedEvents.MOST;
    }

    @Override
    public @Nullable RawEvent next() {
        return switch (events.next()) {
            case null -> null;
            case Adapted.Mark mark -> event(mark);
            case Adapted.Statement statement -> event(statement, Operation.SET);
            case Adapted.Entry entry -> event(entry);
            case Adapted.Unreadable(Fault fault) -> {
                RawEvent broken = new RawEvent();
                broken.fail(fault.rule(), fault.arguments().toArray(String[]::new));
                yield broken;
            }
        };
    }

    private static RawEvent event(Adapted.Entry entry) {
        RawEvent event = event(entry.statement(), entry.operation());
        if (!entry.classCode().isEmpty()) {
            event.put(Field.CLASS, entry.classCode());
        }
        event.put(Field.OPERATION, entry.operation().name());
        return event;
    }

    private static RawEvent event(Adapted.Statement statement, Operation operation) {
        Adapted.At at = statement.at();
        Adapted.Timing timing = statement.timing();
        RawEvent event = event(typeOf(at.kind()), statement.id(), timing.happened());
        if (!timing.order().equals(timing.happened())) {
            event.put(Field.MODIFIED, timing.order().toString());
        }
        if (at.kind() != Kind.LIVE_CLASS) { // whose statements have a time of their own beside the order
            event.happened(timing.beside());
        }
        event.put(Field.SCHOOL, at.school());
        event.put(Field.DATE, at.date());
        switch (at.kind()) {
            case ATTENDANCE -> event.put(Field.SESSION, at.name());
            case HEALTH_REPORT -> {} // one a day
            case FORM -> event.put(Field.CAMPAIGN, at.name());
            case STAFF_CLOCK -> event.put(Field.SHIFT, at.name());
            case NOTICE -> event.put(Field.NOTICE, at.name());
            case LIVE_CLASS -> event.put(Field.LIVE_CLASS, at.name());
            case PROCESS -> event.put(Field.PROCEDURE, at.name());
        }
        if (at.kind() == Kind.PROCESS) {
            event.put(Field.REQUEST, statement.person().id());
        } else {
            put(statement.person(), event);
        }
        if (operation == Operation.SET) {
            event.put(at.kind() == Kind.FORM ? Field.OPTION : Field.STATUS, statement.said());
        }
        if (statement.watchedSeconds() != null) {
            event.put(Field.WATCHED_SECONDS, statement.watchedSeconds().toString());
        }
        return event;
    }

    private static EventType typeOf(Kind kind) {
        return switch (kind) {
            case ATTENDANCE -> EventType.ATTENDANCE;
            case HEALTH_REPORT -> EventType.HEALTH_REPORT;
            case FORM -> EventType.FORM_ANSWER;
            case STAFF_CLOCK -> EventType.STAFF_CLOCK;
            case NOTICE -> EventType.NOTICE_RECEIPT;
            case LIVE_CLASS -> EventType.LIVE_CLASS;
            case PROCESS -> EventType.PROCESS;
        };
    }

    private static RawEvent event(EventType type, String id, Instant time) {
        RawEvent event = new RawEvent();
        event.put(Field.SPECVERSION, "1.0");
        event.put(Field.SOURCE, SOURCE);
        event.put(Field.TYPE, type.typeName());
        event.put(Field.ID, id);
        event.put(Field.TIME, time.toString());
        return event;
    }

    private static void put(Adapted.Person person, RawEvent event) {
        event.put(Field.PERSON_NAMESPACE, person.namespace());
        event.put(Field.PERSON_ID, person.id());
    }

    private static RawEvent event(Adapted.Mark mark) {
        RawEvent event = event(EventType.ATTENDANCE, mark.id(), mark.time());
        event.put(Field.SCHOOL, mark.occasion().school());
        if (!mark.occasion().classCode().isEmpty()) {
            event.put(Field.CLASS, mark.occasion().classCode());
        }
        event.put(Field.DATE, mark.occasion().date());
        event.put(Field.SESSION, mark.occasion().session());
        put(mark.person(), event);
        event.put(Field.OPERATION, mark.said().operation().name());
        if (mark.said().operation() == Operation.SET) {
            event.put(Field.STATUS, mark.said().status().name());
            event.put(Field.REASON, mark.said().reason().name());
            event.put(Field.MODE, mark.said().mode().name());
        }
        return event;
    }
}
