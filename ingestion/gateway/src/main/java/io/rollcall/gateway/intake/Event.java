package io.rollcall.gateway.intake;

import io.rollcall.event.Claim;
import io.rollcall.event.Session;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A well-formed attendance event. Holds the person's id, so it never leaves the intake and its text shows none of it.
 *
 * @param time when it happened, by the source's clock
 * @param school the school's code
 * @param date the day it is about
 * @param session the session it is about
 * @param person whom it is about
 * @param classCode the class that the source names, or ""
 * @param claim what it says
 */
record Event(
        Instant time, String school, LocalDate date, Session session, Person person, String classCode, Claim claim) {

    /**
     * @param namespace which platform's ids these are
     * @param id the person's id there
     */
    record Person(String namespace, String id) {
        @Override
        public String toString() {
            return "a person";
        }
    }
}
