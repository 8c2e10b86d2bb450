package io.rollcall.standalone.bench;

import java.util.List;

/** The least value that so many percent of all do not exceed. */
final class Percentile {

    private static final int WHOLE = 100;

    private Percentile() {}

    static <T> T of(List<T> sorted, int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, WHOLE) - 1);
    }
}
