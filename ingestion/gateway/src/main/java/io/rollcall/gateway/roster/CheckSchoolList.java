package io.rollcall.gateway.roster;

import io.rollcall.event.EnrolmentRole;
import io.rollcall.event.RosterPerson;
import io.rollcall.event.RosterPerson.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Guards a school's pupils against a platform's list of them, which nobody has looked at: a permission that was taken away shows as an empty list, and a school whose pupils
 * another roster names would have each of them twice. Says nothing of a roster that somebody sends for the district.
 */
final class CheckSchoolList {

    /** Below it a school may well lose half of its pupils. */
    private static final int FEW = 20;

    private final RosterOptions options;
    private int enrolled;
    private int anothers;

    CheckSchoolList(RosterOptions options) {
        this.options = options;
    }

    /** @param said null of somebody whom the list does not name */
    void meet(RosterPerson before, @Nullable ListedPerson said) {
        boolean isHere = before.enrolments().stream()
                .anyMatch(enrolment -> enrolment.school().equals(options.onlySchool())
                        && enrolment.role() == EnrolmentRole.STUDENT
                        && enrolment.to().isAfter(options.changesFrom()));
        if (isHere) {
            enrolled++;
            if (said == null && !ownNamespace(before).equals(Optional.of(options.sourcedIdNamespace()))) {
                anothers++;
            }
        }
    }

    /** Once everybody who is known has been met; fails where the list is not to be believed. */
    void requireWhole(int listed) {
        if (options.onlySchool() == null) {
            return;
        }
        if (anothers > 0) {
            throw RosterFaults.because(
                    RosterRule.OTHER_ROSTER,
                    options.onlySchool(),
                    String.valueOf(anothers),
                    options.sourcedIdNamespace());
        }
        boolean halves = enrolled >= FEW && listed < enrolled / 2;
        if (halves || (listed == 0 && enrolled > 0)) {
            throw RosterFaults.because(
                    RosterRule.SHRINKS, options.onlySchool(), String.valueOf(listed), String.valueOf(enrolled));
        }
    }

    /** Of the id that the roster which named the person knows it by. */
    private static Optional<String> ownNamespace(RosterPerson person) {
        return person.ids().stream()
                .filter(id -> id.subject().equals(person.subject()))
                .map(PersonId::namespace)
                .findFirst();
    }
}
