package io.rollcall.gateway.roster;

import io.rollcall.event.RosterPerson.PersonId;
import io.rollcall.event.Subject;
import java.util.ArrayList;
import java.util.List;

/** What one roster says of one person. */
final class ListedPerson {

    private final Subject own;
    private final List<Stay> stays = new ArrayList<>(1);
    private List<PersonId> ids = List.of();
    private boolean listed;
    private boolean deleted;
    private boolean merged;

    ListedPerson(Subject own) {
        this.own = own;
    }

    Subject own() {
        return own;
    }

    /** By a row of {@code users.csv}; others are only mentioned by an enrolment. */
    void list(List<PersonId> theirs, boolean isDeleted) {
        listed = true;
        ids = theirs;
        deleted = isDeleted;
    }

    boolean isListed() {
        return listed;
    }

    boolean isDeleted() {
        return deleted;
    }

    List<PersonId> ids() {
        return ids;
    }

    void add(Stay stay) {
        stays.add(stay);
    }

    List<Stay> stays() {
        return stays;
    }

    /** Whether what was known of the person has been met. */
    boolean isMerged() {
        return merged;
    }

    void markMerged() {
        merged = true;
    }
}
