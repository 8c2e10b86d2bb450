package io.rollcall.gateway.intake;

import io.rollcall.event.AudienceRole;
import io.rollcall.event.Kind;
import io.rollcall.event.Operation;
import io.rollcall.event.SourceOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event announces: an occasion that people are then expected at.
 *
 * @param occasion the occasion's id
 * @param operation whether it announces or calls off
 * @param audience whom it expects
 * @param options what an answer may choose from
 * @param opens when it begins or was published
 * @param closes when it ends or is due; null where the event does not say
 */
record DeclarationEvent(
        Instant time,
        Kind kind,
        String school,
        LocalDate date,
        String occasion,
        SourceOrder order,
        Operation operation,
        Audience audience,
        List<String> options,
        Instant opens,
        @Nullable Instant closes)
        implements Event {

    /** How many people of which role. */
    record Audience(AudienceRole role, int size) {}
}
