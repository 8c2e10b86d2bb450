package io.rollcall.warehouse.query;

import java.util.Optional;

/**
 * A school as the roster knows it on a day.
 *
 * @param schoolKind such as {@code PRIMARY}
 * @param subDistrictName as shown, "" where there is none
 * @param enrolled pupils
 * @param staff members of staff; 0 where the roster does not say
 * @param teachers those of the staff who teach; 0 where the roster does not say
 * @param classes with pupils in them; 0 where the roster does not say
 * @param place where it stands; empty where nobody has said
 */
public record Organisation(
        String school,
        String name,
        String schoolKind,
        String subDistrict,
        String subDistrictName,
        long enrolled,
        long staff,
        long teachers,
        long classes,
        Optional<Place> place) {

    /**
     * A place on the earth.
     *
     * @param latitude in degrees
     * @param longitude in degrees
     */
    public record Place(double latitude, double longitude) {}

    /** Whether it belongs to that part of the district. */
    public boolean isIn(Scope scope) {
        return scope.holds(subDistrict, schoolKind, school);
    }
}
