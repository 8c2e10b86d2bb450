package io.rollcall.gateway.erasure;

import java.util.List;

/**
 * What an order to erase came to.
 *
 * @param schools of which the person's data are erased
 * @param schoolYears in which
 * @param subjects as how many hashes the person was known there, or could have been
 */
public record ErasureOutcome(int schools, List<Integer> schoolYears, int subjects) {

    public ErasureOutcome {
        schoolYears = List.copyOf(schoolYears);
    }
}
