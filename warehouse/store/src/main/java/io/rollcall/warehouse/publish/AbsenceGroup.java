package io.rollcall.warehouse.publish;

/**
 * Pupils of a district who are shown together.
 *
 * @param degree {@code PERSISTENT} or {@code SEVERE}
 * @param subDistrict "" where they are of several parts of the district, or of none
 * @param kind of their schools; "" where they are of several kinds
 * @param school "" where they are of several schools
 * @param schools how many schools they are of
 * @param absentees who of them were absent so often
 */
record AbsenceGroup(
        String degree, String subDistrict, String kind, String school, int schools, long pupils, long absentees) {}
