package io.rollcall.gateway.intake;

import io.rollcall.event.Claim;
import io.rollcall.event.Kind;
import io.rollcall.event.Session;
import io.rollcall.event.SourceOrder;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an event says of one person, or one request, at one occasion. Holds the person's id, so it never leaves the intake and its text shows none of it.
 *
 * @param occasion the occasion's name
 * @param session the session that the name stands for; null for every kind but attendance
 * @param person whom it is about
 * @param classCode the class that the source names, or ""
 * @param claim what it says
 */
record PersonEvent(
        Instant time,
        Kind kind,
        String school,
        LocalDate date,
        String occasion,
        @Nullable Session session,
        Person person,
        String classCode,
        Claim claim)
        implements Event {

    /**
     * @param namespace which platform's ids these are
     * @param id the person's id there
     */
    record Person(String namespace, String id) {

        /** A request of a process: its id is one of the platform's own. */
        static Person request(String id) {
            return new Person("request", id);
        }

        @Override
        public String toString() {
            return "a person";
        }
    }

    @Override
    public SourceOrder order() {
        return claim.order();
    }
}
