package io.rollcall.streaming.status;

import io.rollcall.event.Occasion;
import io.rollcall.event.Subject;
import io.rollcall.warehouse.row.StatusChangeRow;
import java.time.Instant;

/**
 * A person's move from one place to another on one occasion; the only thing that is ever counted.
 *
 * @param occasion what the person was expected at
 * @param subject who
 * @param number counts this person's moves on this occasion from 1, in the order of the log
 * @param from where the person is taken off the counters
 * @param to where the person is put on
 * @param receivedAt when the gateway took in the observation that caused it
 * @param closes whether nothing more of the occasion's date will be admitted one day, as that observation says
 */
public record StatusChange(
        Occasion occasion, Subject subject, long number, Place from, Place to, Instant receivedAt, boolean closes) {

    /** As a fact. */
    public StatusChangeRow row(Generation generation) {
        return new StatusChangeRow(
                occasion.district(),
                occasion.kind().name(),
                Math.toIntExact(occasion.date().toEpochDay()),
                occasion.school(),
                occasion.name(),
                subject.high(),
                subject.low(),
                generation.version(number),
                from.standing().status().name(),
                to.standing().status().name(),
                to.standing().classCode(),
                to.standing().detail(),
                to.standing().mode().name(),
                to.since(),
                to.withinSeconds(),
                receivedAt);
    }
}
