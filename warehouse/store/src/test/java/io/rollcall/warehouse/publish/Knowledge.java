package io.rollcall.warehouse.publish;

import java.util.ArrayList;
import java.util.List;

/** Linear equations over unknown counts, and what follows from them whatever the counts are. Reckoned modulo a prime far above any coefficient that arises here. */
final class Knowledge {

    private static final long PRIME = Integer.MAX_VALUE;

    /** In echelon form: each row's first coefficient is 1, at a place where no other row begins. */
    private final List<long[]> rows = new ArrayList<>();

    private final List<Integer> leads = new ArrayList<>();

    /** Learns the value of this sum of unknowns. */
    void learn(long[] coefficients) {
        long[] left = reduce(coefficients);
        int lead = lead(left);
        if (lead >= 0) {
            long inverse = power(left[lead], PRIME - 2);
            for (int i = 0; i < left.length; i++) {
                left[i] = left[i] * inverse % PRIME;
            }
            rows.add(left);
            leads.add(lead);
        }
    }

    /** Whether the value of this sum follows from what is known. */
    boolean determines(long[] coefficients) {
        return lead(reduce(coefficients)) < 0;
    }

    private long[] reduce(long[] coefficients) {
        long[] left = new long[coefficients.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = Math.floorMod(coefficients[i], PRIME);
        }
        for (int row = 0; row < rows.size(); row++) {
            long factor = left[leads.get(row)];
            if (factor != 0) {
                long[] known = rows.get(row);
                for (int i = 0; i < left.length; i++) {
                    left[i] = Math.floorMod(left[i] - factor * known[i], PRIME);
                }
            }
        }
        return left;
    }

    private static int lead(long[] coefficients) {
        for (int i = 0; i < coefficients.length; i++) {
            if (coefficients[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long left = exponent; left > 0; left /= 2) {
            result = left % 2 == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
