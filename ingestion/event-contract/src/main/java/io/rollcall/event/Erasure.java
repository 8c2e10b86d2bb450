package io.rollcall.event;

import java.time.Instant;

/**
 * That a person's data of one kind of occasion at one school are erased: whatever the log says of them there, before this entry or behind it, is counted no more. Lies in the
 * partition of the school's observations of that kind, so that every reader meets it in the same place; and whatever the order of reading, it ends the same.
 *
 * @param subject whose; the hash belongs to one school year, and so does the erasure
 * @param at when the gateway took it in; decides nothing
 */
public record Erasure(Kind kind, String district, String school, Subject subject, Instant at) implements PersonEntry {

    public Erasure {
        Codes.require(district, "district");
        Codes.require(school, "school");
        at = Instant.ofEpochMilli(at.toEpochMilli());
    }

    @Override
    public String partitionKey() {
        return district + '/' + school;
    }

    @Override
    public Instant writtenAt() {
        return at;
    }

    /** Whether it is about this occasion and person. */
    public boolean covers(Occasion occasion, Subject person) {
        return subject.equals(person)
                && kind == occasion.kind()
                && school.equals(occasion.school())
                && district.equals(occasion.district());
    }
}
