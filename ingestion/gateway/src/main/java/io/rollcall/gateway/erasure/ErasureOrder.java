package io.rollcall.gateway.erasure;

import io.rollcall.event.ErasedSubject;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose data are to be erased. Holds the person's id, so it never leaves memory and its text shows none of it.
 *
 * @param school {@link ErasedSubject#ALL_SCHOOLS} for every school of the district
 * @param namespace which platform's id it is
 * @param schoolYears empty for those of which anything is kept
 * @param purpose a code, or ""
 */
record ErasureOrder(
        String district, String school, String namespace, String id, SortedSet<Integer> schoolYears, String purpose) {

    ErasureOrder {
        schoolYears = new TreeSet<>(schoolYears);
    }

    boolean isOfAllSchools() {
        return school.equals(ErasedSubject.ALL_SCHOOLS);
    }

    @Override
    public String toString() {
        return "an order to erase a person's data";
    }
}
