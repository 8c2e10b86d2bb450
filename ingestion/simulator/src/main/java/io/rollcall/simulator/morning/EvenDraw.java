package io.rollcall.simulator.morning;

/**
 * Chooses among many, each with a chance of its own, so that as many are chosen as the chances add up to, give or take one. A small school's rate then differs from
 * day to day by what is meant to differ, and not by five points of bad luck, of which among three hundred schools there is always some.
 */
final class EvenDraw {

    private double sum;

    /** @param start from 0 to 1, decides who are chosen */
    EvenDraw(double start) {
        this.sum = start;
    }

    /** Whether the next one, of that chance, is chosen. */
    boolean next(double chance) {
        double before = Math.floor(sum);
        sum += chance;
        return Math.floor(sum) > before;
    }
}
