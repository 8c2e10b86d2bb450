package io.rollcall.gateway.intake;

import io.rollcall.event.Operation;
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
            case Adapted.Unreadable(Fault fault) -> {
                RawEvent broken = new RawEvent();
                broken.fail(fault.rule(), fault.arguments().toArray(String[]::new));
                yield broken;
            }
        };
    }

    private static RawEvent event(Adapted.Mark mark) {
        RawEvent event = new RawEvent();
        event.put(Field.SPECVERSION, "1.0");
        event.put(Field.SOURCE, SOURCE);
        event.put(Field.TYPE, EventType.ATTENDANCE.typeName());
        event.put(Field.ID, mark.id());
        event.put(Field.TIME, mark.time().toString());
        event.put(Field.SCHOOL, mark.occasion().school());
        if (!mark.occasion().classCode().isEmpty()) {
            event.put(Field.CLASS, mark.occasion().classCode());
        }
        event.put(Field.DATE, mark.occasion().date());
        event.put(Field.SESSION, mark.occasion().session());
        event.put(Field.PERSON_NAMESPACE, mark.person().namespace());
        event.put(Field.PERSON_ID, mark.person().id());
        event.put(Field.OPERATION, mark.said().operation().name());
        if (mark.said().operation() == Operation.SET) {
            event.put(Field.STATUS, mark.said().status().name());
            event.put(Field.REASON, mark.said().reason().name());
            event.put(Field.MODE, mark.said().mode().name());
        }
        return event;
    }
}
