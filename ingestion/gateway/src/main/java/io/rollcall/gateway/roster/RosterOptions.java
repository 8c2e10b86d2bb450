package io.rollcall.gateway.roster;

import io.rollcall.event.RosterPerson.Enrolment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says of a roster beside the file.
 *
 * @param district whose it is
 * @param changesFrom from when what changed without a date of its own holds
 * @param schoolYear whose pseudonyms it is about
 * @param sourcedIdNamespace whose ids the users' {@code sourcedId} are
 * @param identifierNamespace whose ids the users' {@code identifier} are
 * @param onlySchool the one school that it speaks of, as a platform's list does; null where it speaks of the district
 * @param schoolCodes which column of {@code orgs.csv} has the schools' codes
 * @param classCodes which column of {@code classes.csv} has the classes' codes
 */
public record RosterOptions(
        String district,
        LocalDate changesFrom,
        int schoolYear,
        String sourcedIdNamespace,
        String identifierNamespace,
        @Nullable String onlySchool,
        String schoolCodes,
        String classCodes) {

    /** Whether it says anything of that school. */
    boolean covers(String school) {
        return onlySchool == null || onlySchool.equals(school);
    }

    /** Those that it says something of. */
    List<Enrolment> covered(List<Enrolment> enrolments) {
        return onlySchool == null
                ? enrolments
                : enrolments.stream()
                        .filter(enrolment -> covers(enrolment.school()))
                        .toList();
    }
}
