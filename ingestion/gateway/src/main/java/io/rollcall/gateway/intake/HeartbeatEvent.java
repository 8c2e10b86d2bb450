package io.rollcall.gateway.intake;

import io.rollcall.event.Operation;
import io.rollcall.event.ReportingMode;
import io.rollcall.event.Session;
import io.rollcall.event.SourceOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of its feed: up to when everything is sent.
 *
 * @param session what is complete; null for a mere sign of life
 * @param operation whether it declares or takes back
 */
record HeartbeatEvent(
        Instant time,
        String school,
        LocalDate date,
        @Nullable Session session,
        SourceOrder order,
        Operation operation,
        ReportingMode mode,
        Instant completeThrough)
        implements Event {}
