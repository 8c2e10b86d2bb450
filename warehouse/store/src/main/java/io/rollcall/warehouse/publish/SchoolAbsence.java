package io.rollcall.warehouse.publish;

import java.util.List;

/**
 * How many of a school's pupils were absent how often since the school year began, as counted: never shown as it is.
 *
 * @param subDistrict "" where it is in none
 * @param pupils of whom any session is known
 * @param persistent absent for a tenth of their sessions or more; the severely absent too
 * @param severe absent for half of them or more
 */
record SchoolAbsence(String subDistrict, String kind, String school, long pupils, long persistent, long severe) {

    List<Long> byPersistence() {
        return List.of(pupils - persistent, persistent);
    }

    List<Long> bySeverity() {
        return List.of(pupils - persistent, persistent - severe, severe);
    }
}
