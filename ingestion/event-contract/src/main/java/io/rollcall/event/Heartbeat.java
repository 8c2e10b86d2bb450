package io.rollcall.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a feed says of itself for one school: up to when it has sent everything and, where it names a session, that the session is complete. Lies in the partition of the
 * school's observations, behind everything that the feed sent before it. Of several the one with the highest order stands.
 *
 * @param session what is complete, by its {@link Session} name; {@link #NO_SESSION} for a mere sign of life
 * @param operation {@link Operation#RETRACT} where the session is not complete after all
 * @param completeThrough everything that happened before is sent
 */
public record Heartbeat(
        String district,
        String school,
        LocalDate date,
        String session,
        SourceOrder order,
        Operation operation,
        ReportingMode mode,
        Instant completeThrough,
        String feed,
        Instant receivedAt)
        implements LogEntry, DeliveryEntry {

    public static final String NO_SESSION = "";

    public Heartbeat {
        Codes.require(district, "district");
        Codes.require(school, "school");
        Codes.require(feed, "feed");
        if (!session.isEmpty()) {
            Codes.require(session, "session");
        }
        completeThrough = Instant.ofEpochMilli(completeThrough.toEpochMilli());
        receivedAt = Instant.ofEpochMilli(receivedAt.toEpochMilli());
    }

    /** The Kafka key: that of the school's observations. */
    public String partitionKey() {
        return district + '/' + school;
    }
}
