package io.rollcall.gateway.roster;

import java.time.LocalDate;

/**
 * What the caller says of a roster beside the file.
 *
 * @param district whose it is
 * @param changesFrom from when what changed without a date of its own holds
 * @param schoolYear whose pseudonyms it is about
 * @param sourcedIdNamespace whose ids the users' {@code sourcedId} are
 * @param identifierNamespace whose ids the users' {@code identifier} are
 * @param schoolCodes which column of {@code orgs.csv} has the schools' codes
 * @param classCodes which column of {@code classes.csv} has the classes' codes
 */
public record RosterOptions(
        String district,
        LocalDate changesFrom,
        int schoolYear,
        String sourcedIdNamespace,
        String identifierNamespace,
        String schoolCodes,
        String classCodes) {}
