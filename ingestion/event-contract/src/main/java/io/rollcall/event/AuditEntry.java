package io.rollcall.event;

import java.time.Instant;

/**
 * A line of the audit log: who did what, of whose data, and how it ended. Never names or counts a person by anything but a number.
 *
 * @param id names the line: the same however often it is written
 * @param at when it was done
 * @param district of the data
 * @param actor the name of a feed, or of a login
 * @param role what the actor is, such as FEED or a role of the cockpit
 * @param school of the data; "" where it is not one school's
 * @param scope which data, in words of the contract such as {@code HEALTH_REPORT/2026-11-23/DAILY}, or which endpoint
 * @param purpose the code of the purpose that the actor gave, or ""
 * @param outcome DONE, or the code of the refusal
 * @param people how many people were asked about; 0 where nobody was
 */
public record AuditEntry(
        String id,
        Instant at,
        String district,
        String actor,
        String role,
        AuditAction action,
        String school,
        String scope,
        String purpose,
        String outcome,
        int people) {

    public static final String DONE = "DONE";

    public AuditEntry {
        Codes.require(id, "id");
        Codes.require(district, "district");
        Codes.require(actor, "actor");
        Codes.require(role, "role");
        Codes.require(outcome, "outcome");
        if (!school.isEmpty()) {
            Codes.require(school, "school");
        }
        if (!purpose.isEmpty()) {
            Codes.require(purpose, "purpose");
        }
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    /** The Kafka key, for balance; the topic has one partition. */
    public String key() {
        return district + '/' + actor;
    }
}
