package io.rollcall.gateway.roster;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * Whom a platform lists in one school's classes. Holds persons' ids, so its text shows none of it.
 *
 * @param namespace whose ids they are
 * @param day from which what has changed holds
 * @param pupils ids, by the classes' codes
 */
public record SchoolList(
        String district, String school, String namespace, LocalDate day, SortedMap<String, SortedSet<String>> pupils) {

    @Override
    public String toString() {
        return "the list of " + school;
    }
}
