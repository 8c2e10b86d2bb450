package io.rollcall.warehouse.query;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the people of one school stood on one day, with the kind and the part of the district that it had then.
 *
 * @param sessions those that it held, in people, in the order AM, PM, DAY; never empty
 */
public record SchoolDay(
        LocalDate date, String school, String schoolKind, String subDistrict, List<SessionFigures> sessions) {

    public SchoolDay {
        sessions = List.copyOf(sessions);
    }

    /** Whether the school belonged to that part of the district. */
    public boolean isIn(Scope scope) {
        return scope.holds(subDistrict, schoolKind, school);
    }
}
