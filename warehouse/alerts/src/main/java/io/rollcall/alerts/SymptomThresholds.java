package io.rollcall.alerts;

import java.time.Duration;

/**
 * When symptoms count as a cluster.
 *
 * @param pupils the least number of one class
 * @param within the time in which they were reported
 */
record SymptomThresholds(int pupils, Duration within) {

    SymptomThresholds {
        if (pupils < 2 || !within.isPositive()) {
            throw new IllegalArgumentException("a cluster of symptoms is of two pupils at least, within some time");
        }
    }
}
