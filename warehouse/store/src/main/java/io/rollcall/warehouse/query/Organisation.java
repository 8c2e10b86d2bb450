package io.rollcall.warehouse.query;

/**
 * A school as the roster knows it on a day.
 *
 * @param schoolKind such as {@code PRIMARY}
 * @param subDistrictName as shown, "" where there is none
 * @param enrolled pupils
 * @param staff members of staff; 0 where the roster does not say
 * @param classes with pupils in them; 0 where the roster does not say
 */
public record Organisation(
        String school,
        String name,
        String schoolKind,
        String subDistrict,
        String subDistrictName,
        long enrolled,
        long staff,
        long classes) {

    /** Whether it belongs to that part of the district. */
    public boolean isIn(Scope scope) {
        return scope.holds(subDistrict, schoolKind, school);
    }
}
