package io.rollcall.standalone.audit;

import io.rollcall.warehouse.row.CanaryDistrict;
import java.util.Comparator;

/** One kind of occasion of one school of one district: the unit in which the audit compares, since all of it lies in one partition. */
record SchoolKey(String district, String school, String kind) implements Comparable<SchoolKey> {

    private static final Comparator<SchoolKey> NATURAL = Comparator.comparing(SchoolKey::district)
            .thenComparing(SchoolKey::school)
            .thenComparing(SchoolKey::kind);

    /** Whose marks are deleted after two days, and which is in nobody's figures. */
    boolean isTheCanarys() {
        return district.equals(CanaryDistrict.CODE);
    }

    @Override
    public int compareTo(SchoolKey other) {
        return NATURAL.compare(this, other);
    }

    @Override
    public String toString() {
        return district + '/' + school + '/' + kind;
    }
}
