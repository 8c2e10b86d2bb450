package io.rollcall.event;

import java.time.Instant;
import java.time.LocalDate;

/**
 * By which platform's ids a school counts people of one role at one kind of occasion, from a day on until the school year ends. The first namespace that is admitted claims
 * the school year; what an operator says holds from its day on.
 *
 * @param role whom the occasions expect
 * @param from the first day of the occasions that it holds for
 * @param namespace whose ids are counted
 * @param origin who says so
 * @param at when it was said; decides nothing
 */
public record NamespaceClaim(
        String district,
        String school,
        Kind kind,
        AudienceRole role,
        LocalDate from,
        String namespace,
        Origin origin,
        Instant at) {

    /** Who claims. */
    public enum Origin {
        /** The first event that was admitted; the earliest in the log stands. */
        FIRST_EVENT,
        /** An operator; the latest in the log stands. */
        OPERATOR
    }

    public NamespaceClaim {
        Codes.require(district, "district");
        Codes.require(school, "school");
        Codes.require(namespace, "namespace");
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    /** The Kafka key, for balance; the topic has one partition. */
    public String key() {
        return district + '/' + school;
    }
}
