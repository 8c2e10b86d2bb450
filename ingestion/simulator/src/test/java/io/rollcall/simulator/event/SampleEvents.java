package io.rollcall.simulator.event;

import io.rollcall.event.Kind;
import io.rollcall.event.Occasion;
import io.rollcall.event.Status;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Made-up events for tests. */
public final class SampleEvents {

    public static final Occasion MORNING =
            new Occasion(Kind.ATTENDANCE, "haizhu", "S001", LocalDate.of(2026, 11, 23), "AM");

    private SampleEvents() {}

    public static AttendanceEvent event(String id, Mark mark) {
        return new AttendanceEvent(
                id, OffsetDateTime.parse("2026-11-23T07:41:00+08:00"), MORNING, new Pupil("S001-0019", "C3-2"), mark);
    }

    /** A batch of so many events. */
    public static EventBatch batch(int events) {
        BatchBuilder batch = new BatchBuilder();
        for (int number = 0; number < events; number++) {
            batch.append(EventJson.line(event("e-" + number, Mark.of(Status.PRESENT))));
        }
        return batch.build();
    }
}
