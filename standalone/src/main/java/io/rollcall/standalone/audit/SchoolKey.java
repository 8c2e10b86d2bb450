package io.rollcall.standalone.audit;

/** One school of one district: the unit in which the audit compares, since all of a school lies in one partition. */
record SchoolKey(String district, String school) implements Comparable<SchoolKey> {

    @Override
    public int compareTo(SchoolKey other) {
        int byDistrict = district.compareTo(other.district);
        return byDistrict != 0 ? byDistrict : school.compareTo(other.school);
    }

    @Override
    public String toString() {
        return district + '/' + school;
    }
}
