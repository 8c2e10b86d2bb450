package io.rollcall.gateway.intake;

import io.rollcall.event.SourceOrder;
import java.time.Instant;
import java.time.LocalDate;

/** A well-formed event, whatever it is about. */
sealed interface Event permits PersonEvent, DeclarationEvent, HeartbeatEvent {

    /** When it happened, by the source's clock. */
    Instant time();

    /** The school's code. */
    String school();

    /** The day of the occasion. */
    LocalDate date();

    /** Its place in the order of what is said of the same thing. */
    SourceOrder order();
}
